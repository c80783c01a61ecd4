// Everything works without this file. It opens questions as dialogs in place of their own page,
// and lets Escape close a tooltip.
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
