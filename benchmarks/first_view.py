"""How soon the graph is there: `python -m benchmarks.first_view http://127.0.0.1:8000/`.

Milliseconds from navigation until the graph is drawn and takes gestures, by a browser that draws
with the processor: each time with nothing in its cache, then with all but the page in it.
"""

import os
import statistics
import sys

from playwright.sync_api import Browser, BrowserContext

from tests.pages.site import browsing, chromium

TIMES = 5
# The drawing says that it is busy until it is there; two frames later it is on the screen.
_WATCH = """
const look = () => document.querySelector('[role="application"][aria-busy="false"]')
  ? requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = performance.now(); }))
  : requestAnimationFrame(look);
look();
"""


def main() -> None:
    executable = chromium()
    if executable is None or len(sys.argv) != 2:
        sys.exit("name the address of a running graph-api; Chromium must be installed")
    with browsing(executable) as browser:
        cold = [_first_view(_profile(browser), sys.argv[1]) for _ in range(TIMES)]
        profile = _profile(browser)
        _first_view(profile, sys.argv[1])
        warm = [_first_view(profile, sys.argv[1]) for _ in range(TIMES)]
    for name, times in (("cold", cold), ("warm", warm)):
        print(f"{name}: {statistics.median(times):.0f} ms, {min(times):.0f} to {max(times):.0f}")
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


def _profile(browser: Browser) -> BrowserContext:
    profile = browser.new_context(viewport={"width": 1280, "height": 800})
    profile.add_init_script(_WATCH)
    return profile


def _first_view(profile: BrowserContext, address: str) -> float:
    page = profile.new_page()
    page.goto(address)
    while not page.evaluate("window.drawn"):
        page.wait_for_timeout(50)
    drawn = float(page.evaluate("window.drawn"))
    page.close()
    return drawn


if __name__ == "__main__":
    main()
