import type { ReactNode } from "react";
import { Hidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import enhancements from "@/enhancements/manifest.json";
import type { FormState } from "@/lib/forms/form-state";

type Props = {
  kind: "register" | "authenticate";
  state: FormState;
  submit: string;
  children?: ReactNode;
};

/** A form whose answer comes from a passkey. Browsers let only scripts ask one, so the script of this form shows it. */
export function PasskeyForm({ kind, state, submit, children }: Props) {
  return (
    <>
      <div data-passkey={kind} hidden>
        <Form state={state} submit={submit}>
          {children}
          <Hidden name="response" value="" />
          <p role="status" data-passkey-status="" className="field-error" />
        </Form>
      </div>
      <script type="module" src={enhancements.passkeys} async data-enhance="" />
    </>
  );
}
