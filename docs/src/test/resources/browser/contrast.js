// Every visible text of the page whose contrast with what lies under it is below 4.5:1, as a list of sentences.
const channels = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);

const linear = (value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
};

const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

const ground = (element) => {
  for (let around = element; around; around = around.parentElement) {
    const colour = channels(getComputedStyle(around).backgroundColor);
    if (colour.length === 3 || colour[3] > 0) {
      return colour;
    }
  }
  return [255, 255, 255];
};

const found = new Set();
document.querySelectorAll("details").forEach((details) => { details.open = true; });
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  const hidden = !element.checkVisibility() || element.closest("svg, script, .skip, .anchor, button:disabled");
  if (hidden || !texts.currentNode.textContent.trim()) {
    continue;
  }
  const ink = luminance(channels(getComputedStyle(element).color));
  const paper = luminance(ground(element));
  const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  if (contrast < 4.5) {
    const text = texts.currentNode.textContent.trim().slice(0, 30);
    found.add(contrast.toFixed(2) + " for \"" + text + "\" in " + element.tagName + "." + element.className);
  }
}
return [...found];
