import type { FormState } from "@/lib/forms/form-state";
import { TextField } from "./fields";

type Props = {
  state: FormState;
  label: string;
  /** The least number of characters. */
  shortest: number;
};

/** A password to choose. */
export const NewPassword = ({ state, label, shortest }: Props) => (
  <TextField
    state={state}
    name="password"
    label={label}
    type="password"
    autoComplete="new-password"
    hint={`At least ${shortest} characters. Three or four words make a good one.`}
    isRequired
  />
);

/** Tells password managers which account a password belongs to. They read no fields of type `hidden`. */
export const AccountName = ({ email }: { email: string }) => (
  <input type="text" autoComplete="username" value={email} readOnly hidden />
);
