// Three tabs, after the ARIA pattern: arrows move, one panel shows, the address remembers which.

export function wireTabs(tabs: readonly HTMLElement[], onSelect: (name: string) => void): void {
  const nameOf = (tab: HTMLElement) => tab.dataset.task ?? "";

  function select(name: string): void {
    for (const tab of tabs) {
      const selected = nameOf(tab) === name;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (panel) panel.hidden = !selected;
    }
    onSelect(name);
    try {
      if (location.hash.slice(1) !== name) history.replaceState(null, "", `#${name}`);
    } catch {
      // WebKit takes a hundred changes in ten seconds, which an arrow key that is held exceeds. The next one catches up.
    }
  }

  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener("click", () => select(nameOf(tab)));
    tab.addEventListener("keydown", (event) => {
      // The browser's own, such as the way back.
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const last = tabs.length - 1;
      const steps: Record<string, number> = {
        ArrowLeft: index === 0 ? last : index - 1,
        ArrowRight: index === last ? 0 : index + 1,
        Home: 0,
        End: last,
      };
      const next = tabs[steps[event.key] ?? -1];
      if (!next) return;
      event.preventDefault();
      next.focus();
      select(nameOf(next));
    });
  }

  const fromAddress = () => {
    const wanted = tabs.find((tab) => nameOf(tab) === location.hash.slice(1)) ?? tabs[0];
    if (wanted) select(nameOf(wanted));
  };
  addEventListener("hashchange", fromAddress);
  fromAddress();
}
