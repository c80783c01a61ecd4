// Everything works without this file. It opens questions as dialogs in place of their own page,
// lets Escape close a tooltip, and keeps the keyboard where it was when a part is renewed.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-dialog]");
  const dialog = link && document.getElementById(link.dataset.dialog);
  if (!dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  dialog.showModal();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.activeElement?.closest(".tip button")?.blur();
});

/** The parts around the control that was used last, innermost first, by id. */
let around = [];

document.addEventListener("click", ({ target }) => {
  around = [];
  for (let part = target.closest("a, button"); part; part = part.parentElement) {
    if (part.id) around.push(part.id);
  }
});

// A control that is renewed loses the focus: the nearest one that is left takes it.
document.addEventListener("htmx:after:swap", () => {
  if (document.activeElement !== document.body) return;
  const part = around.map((id) => document.getElementById(id)).find((found) => found !== null);
  part?.querySelector("a[href], button:enabled")?.focus({ preventScroll: true });
  around = [];
});
