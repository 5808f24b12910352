// Runs before the first paint, so that a page in the other theme never flashes. Key and marks are web/src/ui/theme.ts's.
try {
  const theme = localStorage.getItem('parley:theme')
  if (theme === 'dark' || theme === 'light') {
    document.documentElement.dataset.theme = theme
    // What shows before there is any style, and the bar of the browser around the page.
    document.querySelector('meta[name="color-scheme"]').content = theme
    for (const bar of document.querySelectorAll('meta[name="theme-color"]')) {
      bar.media = bar.dataset.of === theme ? 'all' : 'not all'
    }
  }
} catch {
  // Storage may be forbidden; the system's theme is then right.
}
