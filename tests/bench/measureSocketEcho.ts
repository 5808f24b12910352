import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { WebSocketServer } from 'ws'
import { openWindow } from '../e2e/harness/browser'
import type { Figure } from './Figure'
import { expectPaint, inputAtMs, installPaintProbe } from './paintProbe'

const sends = 200
const pauseMs = 50

/**
 * The shortest way there is: Enter, a socket to a server that passes on what it gets, and the row on the other's
 * screen. What Firestore, rules and the app add is the rest of our own figure.
 */
export async function measureSocketEcho(browser: Browser): Promise<Figure> {
  // It serves the page as well: from any other origin a browser may refuse to reach this machine.
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Echo</title>')
  })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      for (const each of sockets.clients) if (each !== socket) each.send(data, { binary: false })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const windows = [await openWindow(browser), await openWindow(browser)]
  const [sender, reader] = await Promise.all(
    windows.map(async ({ context, page }) => {
      await installPaintProbe(context)
      await page.goto(`http://127.0.0.1:${port}/`)
      await connect(page, port)
      return page
    }),
  )
  const samples: number[] = []
  for (let i = 0; i < sends; i++) samples.push(await sendOne(sender!, reader!, `row ${i}.`))
  await Promise.all(windows.map((window) => window.close()))
  sockets.close()
  server.close()
  return { name: 'a bare socket, Enter → painted for the other', unit: 'ms', samples, isBaseline: true }
}

const connect = (page: Page, port: number) =>
  page.evaluate(
    (toPort) =>
      new Promise<void>((resolve, reject) => {
        document.body.replaceChildren(document.createElement('textarea'))
        const socket = new WebSocket(`ws://127.0.0.1:${toPort}`)
        socket.addEventListener('open', () => resolve())
        socket.addEventListener('error', () => reject(new Error('The socket did not open.')))
        socket.addEventListener('message', ({ data }) => {
          const row = document.createElement('article')
          row.textContent = String(data)
          document.body.append(row)
        })
        addEventListener('keydown', ({ key }) => {
          if (key === 'Enter') socket.send(document.querySelector('textarea')!.value)
        })
      }),
    port,
  )

async function sendOne(sender: Page, reader: Page, text: string): Promise<number> {
  await sender.locator('textarea').fill(text)
  await sender.waitForTimeout(pauseMs)
  const paint = await expectPaint(reader, { selector: 'article', text })
  await sender.locator('textarea').press('Enter')
  const paintedAt = await paint()
  return paintedAt - (await inputAtMs(sender))
}
