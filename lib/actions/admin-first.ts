import { z } from "zod";
import { takeAdministration } from "../people/first-administrator";
import { PeopleError } from "../people/people-error";
import { defineAction } from "./form-action";
import { needed } from "./needed";

const TOKEN = /^[\w-]{43}$/;

export const becomeAdministratorAction = defineAction({
  name: "admin-first",
  title: "Become the first administrator, with the link that the server prints",
  schema: z.strictObject({
    token: z.string().regex(TOKEN, "Open the link that the server printed when it started."),
  }),
  secretFields: ["token"],
  permission: "account.own",
  limits: [
    { by: "account", most: 10, seconds: 3600 },
    { by: "network", most: 30, seconds: 3600 },
  ],
  page: ({ token = "" }) => `/admin/first${TOKEN.test(token) ? `?token=${token}` : ""}`,
  async run({ database, fields: { token }, person }) {
    try {
      await takeAdministration(database, { token, person: needed(person) });
      return { redirect: "/admin", notice: "You are the administrator of this wiki." };
    } catch (error) {
      if (error instanceof PeopleError) return { errors: { "": error.message } };
      throw error;
    }
  },
});
