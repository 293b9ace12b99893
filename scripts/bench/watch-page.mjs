/**
 * Runs first in every page as a separate script: reports where the link is on the screen, when it is clicked, and
 * when the heading of the linked page is painted.
 */
export function watchPage() {
  const report = (name, values) =>
    navigator.sendBeacon("/bench-report", JSON.stringify({ name, ...values }));
  // Two pages can only compare wall-clock times.
  const wall = (time) => performance.timeOrigin + time;

  const reportLink = () => {
    const link = document.querySelector("main a[href='/cast/krysten-ritter']");
    if (!link) return;
    const { left, top, width, height } = link.getBoundingClientRect();
    const edge = (outerWidth - innerWidth) / 2;
    const bars = outerHeight - innerHeight;
    report("link", {
      x: Math.round(screenX + edge + left + width / 2),
      y: Math.round(screenY + bars + top + height / 2),
    });
  };

  const how = () => {
    const [{ activationStart, deliveryType }] = performance.getEntriesByType("navigation");
    if (activationStart > 0) return "prerendered";
    return deliveryType === "navigational-prefetch" ? "prefetched" : "fetched";
  };

  addEventListener("click", ({ timeStamp }) => report("click", { at: wall(timeStamp) }), true);
  // A second after loading, nothing moves anymore.
  addEventListener("load", () => setTimeout(reportLink, 1000));
  new PerformanceObserver((list) => {
    const [{ paintTime, presentationTime }] = list.getEntries();
    report("heading", { painted: wall(paintTime), shown: wall(presentationTime), how: how() });
  }).observe({ type: "element", buffered: true });
}
