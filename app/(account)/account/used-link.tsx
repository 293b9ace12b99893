import { ErrorNotice } from "@/components/site/error-page";
import { setAnswerStatus } from "@/lib/request/answer-status";

/** In place of a form whose link cannot be used any more. @param again where to get a new one */
export function UsedLink({ again }: { again: { href: string; label: string } }) {
  setAnswerStatus(410);
  return (
    <ErrorNotice
      title="This link no longer works"
      description="It has been used, it is too old, or part of it is missing. The newest message has the one that works."
      stops={[again, { href: "/account", label: "Your account" }, { href: "/", label: "Home" }]}
    />
  );
}
