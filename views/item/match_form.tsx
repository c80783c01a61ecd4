import { Card } from "../parts/card.tsx";
import { FormField } from "../forms/form_field.tsx";

export interface MatchFormProps {
  base: string;
  /** What was pasted before, when it was not understood. */
  value: string;
  mistake?: string;
}

export function MatchForm({ base, value, mistake }: MatchFormProps) {
  return (
    <Card id="match" title="Another match">
      <form method="post" action={`${base}/match`}>
        <FormField
          id="match-id"
          name="id"
          label="TMDB or IMDb id, or the address of its page"
          value={value}
          placeholder="tt0063350"
          hint="Values that providers filled are replaced; yours stay."
          mistake={mistake}
          required
        />
        <div class="actions">
          <button type="submit">Use this match</button>
        </div>
      </form>
    </Card>
  );
}
