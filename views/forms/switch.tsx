export interface SwitchProps {
  id: string;
  /** What is sent when it is pressed. */
  name: string;
  value: string;
  /** What it switches: "OMDb enabled". */
  label: string;
  on: boolean;
  focused?: boolean;
}

/** A button that switches one thing at once; its form does the rest. */
export function Switch({ id, name, value, label, on, focused }: SwitchProps) {
  return (
    <button
      type="submit"
      role="switch"
      class="toggle"
      id={id}
      name={name}
      value={value}
      aria-checked={on ? "true" : "false"}
      autofocus={focused}
    >
      <span class="sr">{label}</span>
      <span class="track" aria-hidden="true" />
      <span aria-hidden="true">{on ? "On" : "Off"}</span>
    </button>
  );
}
