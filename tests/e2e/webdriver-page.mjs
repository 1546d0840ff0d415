// A page of a browser that is driven by WebDriver (https://www.w3.org/TR/webdriver2/), with the methods of Playwright's
// `Page` that the tests use: the same test runs in every browser.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

/** WebDriver's characters for keys that write none. */
const keys = {
  Delete: "\uE017",
  Enter: "\uE007",
  Escape: "\uE00C",
  ArrowRight: "\uE014",
  Tab: "\uE004",
  ControlOrMeta: process.platform === "darwin" ? "\uE03D" : "\uE009",
};

export class WebDriverPage {
  #send;

  /** @param send Sends a command, named by its path in a session, with its parameters. */
  constructor(send) {
    this.#send = send;
    this.keyboard = {
      type: (text) => this.#press(Array.from(text, (character) => [character])),
      press: (combination) => this.#press([combination.split("+").map((key) => keys[key] ?? key.toLowerCase())]),
    };
    this.mouse = {
      move: (x, y) => this.#point([moveTo({ x, y })]),
      down: () => this.#point([{ type: "pointerDown", button: 0 }]),
      up: () => this.#point([{ type: "pointerUp", button: 0 }]),
    };
  }

  async goto(url) {
    await this.#send("url", { url });
  }

  /** The value of a script, or of a function that is carried over to the page (where its policy forbids `eval`). */
  evaluate(code, ...args) {
    return typeof code === "string" ? this.#run("window.eval(args[0])", [code]) : this.#run(`(${code})(...args)`, args);
  }

  async setContent(html) {
    await this.evaluate((text) => {
      document.open();
      document.write(text);
      document.close();
    }, html);
  }

  async addScriptTag({ content }) {
    await this.evaluate((text) => {
      const script = document.createElement("script");
      script.textContent = text;
      document.head.append(script);
    }, content);
  }

  async focus(selector) {
    await this.#at(selector, (element) => element.focus());
  }

  /** Types with the keyboard what is put at the end of the text, as a customer does. */
  async type(selector, text) {
    await this.focus(selector);
    await this.keyboard.type(text);
  }

  async press(selector, key) {
    await this.focus(selector);
    await this.keyboard.press(key);
  }

  /** Puts a text in place of the one there is, as by pasting. */
  async fill(selector, text) {
    await this.#at(
      selector,
      (element, value) => {
        element.focus();
        if (element.type === "date") {
          element.value = value;
          for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
          return;
        }
        element.select();
        if (value === "") element.ownerDocument.execCommand("delete");
        else element.ownerDocument.execCommand("insertText", false, value);
      },
      text,
    );
  }

  async selectOption(selector, value) {
    await this.#at(
      selector,
      (element, chosen) => {
        element.value = chosen;
        for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
      },
      value,
    );
  }

  async hover(selector) {
    await this.#point([moveTo(await this.#middle(selector))]);
  }

  async click(selector) {
    await this.#point([
      moveTo(await this.#middle(selector)),
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  check = (selector) => this.#tick(selector, true);
  uncheck = (selector) => this.#tick(selector, false);

  async #tick(selector, checked) {
    const isChecked = () => this.#at(selector, (element) => element.checked);
    if ((await isChecked()) !== checked) await this.click(selector);
    assert.equal(await isChecked(), checked);
  }

  async waitForFunction(code) {
    const deadline = performance.now() + 10_000;
    while (!(await this.evaluate(code))) {
      assert.ok(performance.now() < deadline, `in vain: ${code}`);
      await pause(20);
    }
  }

  waitForSelector(selector) {
    return this.waitForFunction(`document.querySelector(${JSON.stringify(selector)}) !== null`);
  }

  /** Of the window, so the page may get less; no browser makes it as narrow as one likes. */
  async setViewportSize({ width, height }) {
    await this.#send("window/rect", { width, height });
  }

  /** Does something with the first element that a selector finds, in open shadow roots too. */
  #at(selector, task, ...args) {
    return this.#run(`(${task})((${find})(args.shift()), ...args)`, [selector, ...args]);
  }

  async #run(expression, args) {
    const script = `const args = [...arguments], done = args.pop();
      new Promise((resolve) => resolve(${expression})).then(
        (value) => done({ json: JSON.stringify(value instanceof Node ? null : value) }),
        (error) => done({ error: String(error) + "\\n" + (error?.stack ?? "") }));`;
    const { json, error } = await this.#send("execute/async", { script, args });
    if (error) throw new Error(error);
    return json && JSON.parse(json);
  }

  #middle(selector) {
    return this.#at(selector, (element) => {
      element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: Math.floor(left + width / 2), y: Math.floor(top + height / 2) };
    });
  }

  #press(combinations) {
    const actions = combinations.flatMap((held) => [
      ...held.map((value) => ({ type: "keyDown", value })),
      ...held.toReversed().map((value) => ({ type: "keyUp", value })),
    ]);
    return this.#send("actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  #point(actions) {
    return this.#send("actions", {
      actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }],
    });
  }
}

const moveTo = ({ x, y }) => ({ type: "pointerMove", duration: 0, origin: "viewport", x, y });

function find(selector) {
  const within = (root) => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll("*")) {
      const inner = shadowRoot && within(shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const element = within(document);
  if (!element) throw new Error(`no ${selector}`);
  return element;
}
