// Files dropped anywhere on a record's page are kept with it at once; without this, they are chosen.
const card = document.querySelector("[data-drop-files]");
const form = card?.querySelector("form[enctype]");

if (form) {
  const carries = (event) => [...event.dataTransfer.types].includes("Files");
  let inside = 0;
  const mark = (change) => {
    inside = Math.max(0, inside + change);
    card.classList.toggle("over", inside > 0);
  };
  document.addEventListener("dragenter", (event) => carries(event) && mark(1));
  document.addEventListener("dragleave", (event) => carries(event) && mark(-1));
  document.addEventListener("dragover", (event) => carries(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    inside = 0;
    card.classList.remove("over");
    if (!event.dataTransfer.files.length) return;
    const input = form.querySelector("input[type=file]");
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
}
