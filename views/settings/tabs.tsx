export type SettingsTab = "general" | "providers" | "health";

const TABS: { tab: SettingsTab; href: string; label: string }[] = [
  { tab: "general", href: "/settings", label: "General" },
  { tab: "providers", href: "/settings/providers", label: "Providers" },
  { tab: "health", href: "/settings/providers/health", label: "Health" },
];

export function SettingsTabs({ tab: current }: { tab: SettingsTab }) {
  return (
    <nav class="tabs" aria-label="Settings">
      {TABS.map(({ tab, href, label }) => (
        <a href={href} aria-current={tab === current ? "page" : undefined}>{label}</a>
      ))}
    </nav>
  );
}
