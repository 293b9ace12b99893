import { FileField, Select, TextField } from "@/components/forms/fields";
import { FormFrame } from "@/components/forms/form";
import { Notice } from "@/components/forms/notice";
import { HelpLink } from "@/components/guide/help-link";
import { Masthead } from "@/components/site/masthead";
import { LICENSES } from "@/lib/content/schema/image";
import { PICTURE_TYPES } from "@/lib/editing/picture-types";
import type { FormState } from "@/lib/forms/form-state";
import type { Person } from "@/lib/roles/person";
import { site } from "@/lib/site";

const TITLE = "Add a picture";

const LICENSE_OPTIONS = [
  { value: "", label: "Choose one" },
  ...Object.keys(LICENSES).map((license) => ({ value: license, label: license })),
];

type Props = {
  state: FormState;
  notice: string | undefined;
  person: Person | undefined;
  mayPublish: boolean;
};

/** The form that adds a picture with its record. */
export function NewImagePage({ state, notice, person, mayPublish }: Props) {
  return (
    <main id="content">
      <Masthead title={TITLE} crumbs={[{ href: "/", label: site.name }]} />
      <div className="page py-8">
        <Notice text={notice} />
        {/* The editor of texts shows this part in its own dialog. */}
        <div data-new-picture="">
          <p className="max-w-[42rem]">
            A picture counts when the wiki knows who made it, under which license, and where it
            comes from. Stills, posters and promotional photos have no free license and cannot be
            used. <HelpLink page="pictures">More about pictures</HelpLink>.
          </p>
          <div className="mt-6">
            {mayPublish ? <Fields state={state} /> : <WhoMay person={person} />}
          </div>
        </div>
      </div>
    </main>
  );
}

function WhoMay({ person }: Pick<Props, "person">) {
  if (person)
    return <p className="notice">Editors can add pictures. Your role does not allow it.</p>;
  return (
    <p className="notice">
      Editors can add pictures.{" "}
      <a className="link" href="/account/sign-in?next=/new/images">
        Sign in
      </a>{" "}
      first.
    </p>
  );
}

function Fields({ state }: Pick<Props, "state">) {
  const isSentBefore = Object.keys(state.values).length > 0;
  return (
    <FormFrame state={state} hasFile>
      <FileField
        state={state}
        name="file"
        label={isSentBefore ? "File (choose it again)" : "File"}
        hint="A photograph or drawing of at most 8 MB: JPEG, PNG, WebP, AVIF or SVG. The wiki makes it smaller and removes where it was taken and everything else that is not the picture."
        accept={[...PICTURE_TYPES.keys()].join(",")}
      />
      <TextField
        state={state}
        name="title"
        label="Title"
        hint="Its caption if a text gives no other. Without spoilers: it is never hidden."
        autoComplete="off"
      />
      <TextField
        state={state}
        name="alt"
        label="What it shows"
        hint="For people who cannot see it: 10 to 250 characters, without spoilers."
        autoComplete="off"
      />
      <TextField
        state={state}
        name="credit"
        label="Who made it"
        hint="As they want to be named."
        autoComplete="off"
      />
      <Select
        state={state}
        name="license"
        label="License"
        hint="The one that its maker gave it."
        options={LICENSE_OPTIONS}
      />
      <TextField
        state={state}
        name="source"
        label="Where it comes from"
        hint="The address of its page (https://…), or: own drawing."
        autoComplete="off"
      />
      <button type="submit" className="button">
        Publish the picture
      </button>
    </FormFrame>
  );
}
