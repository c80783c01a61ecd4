import { ConfirmInline } from "../forms/confirm.tsx";
import { Notice } from "../parts/notice.tsx";

/** Another item of the same library that is matched to the same title. */
export interface OtherItem {
  title: string;
  href: string;
  /** "in Charade 1080p, 2 files". */
  place: string;
  /** What joins the two, and which of them stays; null where something of the user's is in the way. */
  join: { action: string; from: string; question: string } | null;
  /** "Plot (edited)": why they cannot be joined as they are. */
  inTheWay: { words: string; advice: string } | null;
}

/** The notice that a title is in the library twice. */
export function AlsoHere({ others }: { others: OtherItem[] }) {
  if (others.length === 0) return null;
  return (
    <div id="also-here" class="also-here">
      {others.map((other) => (
        <Notice tone="info">
          <p>
            <strong>{other.title}</strong> is also here: <a href={other.href}>the other one</a>,
            {" "}
            {other.place}.
          </p>
          {other.inTheWay && (
            <p>
              They cannot be joined yet. Yours on the one that would go:{" "}
              <strong>{other.inTheWay.words}</strong>. {other.inTheWay.advice}
            </p>
          )}
          {other.join && (
            <ConfirmInline
              action={other.join.action}
              hidden={{ from: other.join.from }}
              label="Make them versions of one title"
              question={other.join.question}
              confirmLabel="Join them"
              harmless
            />
          )}
        </Notice>
      ))}
    </div>
  );
}
