// A list under the keyboard: J and K move, Enter opens, S chooses; the head's box chooses all.
// Any element with `data-list` works so: its rows are `tbody tr` or `[data-row]`.

const typing = (event) =>
  event.isComposing || event.ctrlKey || event.metaKey || event.altKey ||
  event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]");

const rows = (list) => [...list.querySelectorAll("tbody > tr:not(.opened), [data-row]")];

const move = (list, step) => {
  const all = rows(list);
  const at = all.findIndex((row) => row.classList.contains("cursor"));
  const row = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  if (!row) return;
  all[at]?.classList.remove("cursor");
  row.classList.add("cursor");
  row.querySelector("a, button")?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
};

document.addEventListener("keydown", (event) => {
  const list = document.querySelector("[data-list]");
  if (!list || typing(event)) return;
  const current = list.querySelector(".cursor");
  const key = event.key.toLowerCase();
  if (key === "j" || key === "k") {
    event.preventDefault();
    move(list, key === "j" ? 1 : -1);
  } else if (key === "s" && current) {
    current.querySelector(".check input")?.click();
  } else if (key === "enter" && current && !event.target.closest("a, button, summary, label")) {
    current.querySelector("a")?.click();
  }
});

const tell = (list) => {
  const boxes = [...list.querySelectorAll("tbody .check input")];
  const chosen = boxes.filter((box) => box.checked).length;
  const all = list.querySelector("thead .check input");
  if (all) {
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }
  const bulk = document.querySelector(".bulk");
  bulk?.querySelectorAll("[data-chosen]").forEach((place) => (place.textContent = chosen));
};

document.addEventListener("change", (event) => {
  const list = event.target.closest("[data-list]");
  if (!list || !event.target.matches(".check input")) return;
  if (event.target.closest("thead")) {
    list.querySelectorAll("tbody .check input").forEach((box) => (box.checked = event.target.checked));
  }
  tell(list);
});
