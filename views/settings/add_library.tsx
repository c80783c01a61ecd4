import { FormField, SelectField } from "../forms/form_field.tsx";
import type { Choice, Mistakes } from "../words.ts";

export interface LibraryForm {
  path: string;
  name: string;
  kind: string;
  mistakes: Mistakes;
  /** Where the form leads when it is not the settings page. */
  back?: string;
}

const KIND_CHOICES: Choice[] = [
  { value: "movie", label: "Movies" },
  { value: "series", label: "Series" },
  { value: "other", label: "Other videos (home videos)" },
];

export function AddLibrary({ path, name, kind, mistakes, back }: LibraryForm) {
  return (
    <form method="post" action="/settings/libraries">
      {back && <input type="hidden" name="back" value={back} />}
      <div class="form-grid">
        <FormField
          id="library-path"
          name="path"
          label="Folder"
          value={path}
          placeholder="/media/movies"
          hint="As this server sees it."
          mistake={mistakes.path}
          required
        />
        <FormField
          id="library-name"
          name="name"
          label="Name (optional)"
          value={name}
          mistake={mistakes.name}
        />
        <SelectField
          id="library-kind"
          name="kind"
          label="Holds"
          value={kind}
          choices={KIND_CHOICES}
          hint="Other videos are listed and never looked up."
          mistake={mistakes.kind}
        />
      </div>
      <div class="actions">
        <button type="submit" class="primary">Add library</button>
      </div>
    </form>
  );
}
