// Only on a writer's own machine: reloads the page when the site was built anew, or shows why it was not.
new EventSource("/live/changes").onmessage = function (event) {
  if (event.data.trim() === "") {
    window.location.reload();
    return;
  }
  var old = document.getElementById("problems");
  if (old) {
    old.remove();
  }
  var box = document.createElement("pre");
  box.id = "problems";
  box.textContent = event.data;
  box.style.cssText =
    "position:fixed;inset:auto 0 0 0;z-index:99;margin:0;max-height:60vh;overflow:auto;" +
    "white-space:pre-wrap;border-top:3px solid var(--accent);background:var(--paper-box);color:var(--ink)";
  document.body.append(box);
};
