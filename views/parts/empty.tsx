import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

export interface EmptyProps {
  icon: IconName;
  title: string;
  text: string;
  children?: Child;
}

export function Empty({ icon, title, text, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p>
        <strong>{title}</strong>
      </p>
      <p class="muted">{text}</p>
      {children && <div class="actions">{children}</div>}
    </div>
  );
}
