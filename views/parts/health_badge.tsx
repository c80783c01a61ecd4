import { completenessTone, percent } from "../format.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface HealthBadgeProps {
  /** 0 to 100. */
  completeness: number;
  /** A provider's answer is still awaited. */
  partial?: boolean;
  size?: "sm" | "md" | "lg";
}

/** EnrichmentHealthBadge of source document 003. */
export function HealthBadge({ completeness, partial = false, size = "md" }: HealthBadgeProps) {
  const { tone, icon, word } = partial ? PARTIAL : LOOKS[completenessTone(completeness)] ?? PARTIAL;
  return (
    <span class={`badge ${tone} ${size}`} title={`${word}: ${percent(completeness)} complete`}>
      <Icon name={icon} />
      <span class="sr">{`${word}, `}</span>
      {percent(completeness)}
    </span>
  );
}

interface Look {
  tone: string;
  icon: IconName;
  word: string;
}

const PARTIAL: Look = { tone: "warn", icon: "alert", word: "Waiting for a provider" };
const LOOKS: Partial<Record<string, Look>> = {
  good: { tone: "good", icon: "check", word: "Enriched" },
  warn: { tone: "warn", icon: "dot", word: "Partly enriched" },
  bad: { tone: "bad", icon: "mark", word: "Much is missing" },
};

/** In place of the per cent where nobody knows yet what the file is. */
export function UnmatchedBadge({ size = "md" }: Pick<HealthBadgeProps, "size">) {
  return (
    <span class={`badge quiet ${size}`} title="Not matched yet">
      <Icon name="unmatched" />
      Unmatched
    </span>
  );
}
