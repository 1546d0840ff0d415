// The browser that these tests run in: Chromium, or which one `BROWSER` names.
import { launchChromium, noChromium } from "./chromium.mjs";
import { launchFirefox, noFirefox } from "./firefox.mjs";
import { launchWebKit, noWebKit } from "./webkit.mjs";

const browsers = {
  chromium: { launch: launchChromium, missing: noChromium },
  firefox: { launch: launchFirefox, missing: noFirefox },
  webkit: { launch: launchWebKit, missing: noWebKit },
};

export const { BROWSER: name = "chromium" } = process.env;
if (!Object.hasOwn(browsers, name)) throw new TypeError(`BROWSER is one of: ${Object.keys(browsers).join(", ")}`);

/** The browser; null where there is none. Its pages have Playwright's methods, those of WebDriver only the ones used. */
export const browser = await browsers[name].launch();

/** For `test(name, { skip }, …)`. */
export const skip = browser ? false : browsers[name].missing;
