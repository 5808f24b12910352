/** Watches a page for the moment in which something is painted, by the page's own clock. */
import type { BrowserContext, Page } from 'playwright-core'

/** What to wait for: an element, and what it has to say. */
export type Awaited = { readonly selector: string; readonly text?: string }

type Probe = {
  /** When the latest Enter or click reached the browser, not when a handler ran. */
  inputAtMs: number
  paintOf(awaited: Awaited): Promise<number>
}
declare global {
  var paintProbe: Probe
}

/** For every page that this context opens from now on. */
export const installPaintProbe = (context: BrowserContext) => context.addInitScript(probeInPage)

function probeInPage() {
  const onInput = (event: Event) => {
    globalThis.paintProbe.inputAtMs = performance.timeOrigin + event.timeStamp
  }
  addEventListener('keydown', (event) => event.key === 'Enter' && onInput(event), { capture: true })
  addEventListener('click', onInput, { capture: true })

  const isThere = ({ selector, text }: Awaited) =>
    [...document.querySelectorAll(selector)].some((each) => !text || each.textContent.includes(text))

  globalThis.paintProbe = {
    inputAtMs: 0,
    paintOf: (awaited) =>
      new Promise((resolve) => {
        // A frame's callbacks run before it is painted; the first message after them runs when it has been.
        const afterPaint = () => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
          port2.postMessage(null)
        }
        const observer = new MutationObserver(() => look())
        const look = () => {
          if (!isThere(awaited)) return
          observer.disconnect()
          requestAnimationFrame(afterPaint)
        }
        observer.observe(document, { subtree: true, childList: true, characterData: true })
        look()
      }),
  }
}

/** Starts waiting in the page before the answer is asked for, so that nothing can be painted unseen. */
export async function expectPaint(page: Page, awaited: Awaited): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle(
    (each) => ({ paint: globalThis.paintProbe.paintOf(each) }),
    awaited,
  )
  return () => handle.evaluate(({ paint }) => paint)
}

export const inputAtMs = (page: Page) => page.evaluate(() => globalThis.paintProbe.inputAtMs)
