// Letters dropped anywhere on the page are sent to be read; without this, they are chosen in a form.
const form = document.querySelector("[data-drop-letter]");

if (form) {
  const input = form.querySelector("input[type=file]");
  const carries = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  const hidden = form.hidden;
  let inside = 0;
  const mark = (change) => {
    inside = Math.max(0, inside + change);
    form.classList.toggle("over", inside > 0);
    if (hidden) form.hidden = inside === 0;
  };
  const send = (files) => {
    if (!files.length) return;
    const all = new DataTransfer();
    for (const file of [...(hidden ? [] : input.files), ...files]) all.items.add(file);
    input.files = all.files;
    if (hidden) form.requestSubmit();
  };
  document.addEventListener("dragenter", (event) => carries(event) && mark(1));
  document.addEventListener("dragleave", (event) => carries(event) && mark(-1));
  document.addEventListener("dragover", (event) => carries(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    mark(-inside);
    send(event.dataTransfer.files);
  });
  // A picture of a chat comes by the clipboard; only where the form is what the page is for.
  if (!hidden) {
    document.addEventListener("paste", (event) => {
      if (event.clipboardData.files.length) {
        event.preventDefault();
        send(event.clipboardData.files);
      }
    });
  }
}
