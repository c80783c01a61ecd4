import { ActionForm } from "../forms/action_form.tsx";
import type { Choice } from "../words.ts";

export interface LibraryNfoProps {
  value: string;
  choices: Choice[];
}

/** What the values of NFO files are worth in a library. */
export function LibraryNfo(
  { id, name, value, choices }: LibraryNfoProps & { id: number; name: string },
) {
  return (
    <ActionForm
      action={`/settings/libraries/${id}/nfo`}
      renews="library-list"
      class="inline"
    >
      <label for={`library-${id}-nfo`}>NFO values</label>
      <select id={`library-${id}-nfo`} name="mode">
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>{choice.label}</option>
        ))}
      </select>
      <button type="submit" class="small" aria-label={`Save NFO values of ${name}`}>Save</button>
    </ActionForm>
  );
}
