import { FormField } from "../forms/form_field.tsx";
import { Card } from "../parts/card.tsx";
import type { Mistakes } from "../words.ts";

export interface ContactFormProps {
  contact: string;
  /** "Wikidata: 10 requests a minute without it, 180 with it." */
  reasons: string[];
  mistakes: Mistakes;
  /** Where the form leads when it is not the providers page. */
  back?: string;
}

export function Contact(props: ContactFormProps) {
  return (
    <Card id="contact" title="Contact" icon="user">
      <ContactForm {...props} />
    </Card>
  );
}

/** Who runs this Plenarr, for providers that want to be able to reach that person. */
export function ContactForm({ contact, reasons, mistakes, back }: ContactFormProps) {
  return (
    <>
      <p class="muted">
        Some providers want to know whom they can reach when something goes wrong. It is sent to
        providers only, as part of the name under which Plenarr asks.
      </p>
      {reasons.map((reason) => <p>{reason}</p>)}
      <form method="post" action="/settings/contact" class="with-button">
        {back && <input type="hidden" name="back" value={back} />}
        <FormField
          id="contact-value"
          name="contact"
          label="Mail or page address"
          value={contact}
          placeholder="you@example.org"
          mistake={mistakes.contact}
        />
        <button type="submit" aria-label="Save the contact">Save</button>
      </form>
    </>
  );
}
