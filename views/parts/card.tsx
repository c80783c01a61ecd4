import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

export interface CardProps {
  id: string;
  title: string;
  /** Right of the title: a state icon, a tooltip, a link. */
  aside?: Child;
  icon?: IconName;
  /** A fragment that asks for itself again: its address and what makes it ask. */
  live?: { url: string; trigger: string } | null;
  busy?: boolean;
  class?: string;
  children?: Child;
}

export function Card(props: CardProps) {
  return (
    <section
      id={props.id}
      class={`card ${props.class ?? ""}`}
      aria-labelledby={`${props.id}-title`}
      aria-busy={props.busy ? "true" : undefined}
      hx-get={props.live?.url}
      hx-trigger={props.live?.trigger}
      hx-swap={props.live ? "outerMorph" : undefined}
    >
      <header>
        <h2 id={`${props.id}-title`}>
          {props.icon && <Icon name={props.icon} />}
          {props.title}
        </h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}

export interface SkeletonProps {
  /** Says what is being loaded. */
  text: string;
  lines?: number;
}

/** What a card holds while its facts are being loaded. */
export function Skeleton({ text, lines = 3 }: SkeletonProps) {
  return (
    <div class="skeleton">
      <p class="muted">{text}</p>
      {Array.from({ length: lines }, () => <i aria-hidden="true" />)}
    </div>
  );
}
