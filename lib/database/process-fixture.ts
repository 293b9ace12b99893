import { setTimeout as sleep } from "node:timers/promises";
import type { DatabaseLocation } from "./location";
import { migrate } from "./migrate";
import { connect } from "./open-database";

/** What tests run in another process: `migrate`, or `hold` the lock for writing for half a second. */
const [, , task, text = "{}"] = process.argv;
const { database, dialect, close } = await connect(JSON.parse(text) as DatabaseLocation);
if (task === "migrate") console.log(JSON.stringify(await migrate(database, dialect)));
if (task === "hold")
  await database.transaction().execute(async () => {
    console.log("has the lock");
    await sleep(500);
  });
await close();
