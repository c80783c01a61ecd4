// Everything works without this file. It opens questions and settings as dialogs in place of their
// own page, lets Escape close a tooltip, and keeps the keyboard where it was when a part is renewed.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-dialog]");
  const dialog = link && document.getElementById(link.dataset.dialog);
  if (!dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  dialog.showModal();
});

/** The server sends such a dialog open, as a part of the page: it is lifted above it. */
function liftDialogs() {
  for (const dialog of document.querySelectorAll("dialog[data-modal][open]:not(:modal)")) {
    dialog.removeAttribute("open");
    dialog.showModal();
  }
}

liftDialogs();
document.addEventListener("htmx:after:swap", liftDialogs);

document.addEventListener("click", (event) => {
  const link = event.target.closest("dialog:modal a[data-close]");
  if (!link) return;
  event.preventDefault();
  link.closest("dialog").close();
});

// "close" does not bubble. The address shall not open the dialog again.
document.addEventListener("close", ({ target }) => {
  const { opener } = target.dataset;
  if (!opener) return;
  history.replaceState(null, "", location.pathname);
  const focused = document.activeElement;
  if (focused === document.body || target.contains(focused)) {
    document.getElementById(opener)?.focus();
  }
}, true);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.activeElement?.closest(".tip button")?.blur();
});

const CONTROL = "a[href], button:enabled";

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
  const control = part?.matches(CONTROL)
    ? part
    : [...part?.querySelectorAll(CONTROL) ?? []].find((own) => own.checkVisibility());
  control?.focus({ preventScroll: true });
  around = [];
});

// A part that is renewed brings back the empty place of an answer that is open: it is asked for anew.
document.addEventListener("htmx:after:swap", () => {
  for (const why of document.querySelectorAll("details.why[open]:has(> .why-answer:empty)")) {
    why.dispatchEvent(new Event("toggle"));
  }
});
