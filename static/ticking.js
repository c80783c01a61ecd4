// Counts what is ticked while it is ticked, and ticks a whole page at once. Without this file the
// page does the same by its links.
const boxesIn = (form) => [...form.querySelectorAll("input[name=id]")];

function showTicked(form) {
  const place = form.querySelector("[data-ticked]");
  if (!place) return;
  const here = boxesIn(form).filter((box) => box.checked).length;
  const count = (Number(form.dataset.ticking) + here).toLocaleString("en");
  const { whole, wholeLabel } = place.dataset;
  place.textContent = `${count === whole ? wholeLabel : count} selected`;
}

document.addEventListener("change", ({ target }) => {
  const form = target.closest("form[data-ticking]");
  if (form) showTicked(form);
});

document.addEventListener("click", (event) => {
  const form = event.target.closest("[data-tick-page]")?.closest("form");
  const boxes = form ? boxesIn(form) : [];
  if (boxes.length === 0) return;
  event.preventDefault();
  const isAll = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !isAll;
  showTicked(form);
});

// A browser that goes back restores the boxes, not the count.
addEventListener(
  "pageshow",
  () => document.querySelectorAll("form[data-ticking]").forEach(showTicked),
);

// In a preview the box of a title ticks all its fields, and a ticked field its title.
document.addEventListener("change", ({ target }) => {
  const group = target.closest("[data-tick-group]");
  const all = group?.querySelector("[data-tick-all]");
  if (!all) return;
  const boxes = [...group.querySelectorAll("input[name=take]")];
  if (target !== all) all.checked = boxes.some((box) => box.checked);
  else for (const box of boxes) box.checked = all.checked;
});
