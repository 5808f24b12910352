import { connect, createServer } from 'node:net'
import { Stop } from './console.mjs'

export const host = '127.0.0.1'

/** Who listens where. Hosting is not on 5000, its usual port, because macOS itself listens there. */
const services = {
  auth: { port: 9099, name: 'the Auth emulator' },
  firestore: { port: 8080, name: 'the Firestore emulator' },
  firestoreSocket: { port: 9150, name: 'the Firestore emulator' },
  storage: { port: 9199, name: 'the Storage emulator' },
  functions: { port: 5001, name: 'the Functions emulator' },
  hosting: { port: 5002, name: 'the Hosting emulator' },
  tasks: { port: 9499, name: 'the Cloud Tasks emulator' },
  eventarc: { port: 9299, name: 'the Eventarc emulator' },
  hub: { port: 4400, name: 'the emulator hub' },
  logging: { port: 4500, name: 'the emulators’ log' },
  web: { port: 5173, name: 'the web app' },
}

/** Ports near ours that browsers and fetch refuse to talk to (the Fetch standard's "bad ports"). */
const refusedPorts = new Set([6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080])

/** So that several suites can run side by side, every port moves by the same offset. */
export function portsAt(offset) {
  return Object.fromEntries(Object.entries(services).map(([service, { port }]) => [service, port + offset]))
}

export function offsetFromEnvironment(env = process.env) {
  const text = env.PARLEY_PORT_OFFSET || '0'
  const offset = Number(text)
  if (Number.isInteger(offset) && offset >= 0 && offset <= 50_000) return offset
  throw new Stop(`PARLEY_PORT_OFFSET is “${text}”: give it a whole number from 0 to 50000.`)
}

/** Ends us, before anything has been started, when one of the services could not get its port. */
export async function requireFreePorts(wanted, ports) {
  for (const service of wanted) {
    const port = ports[service]
    if (refusedPorts.has(port)) throw new Stop(refusedSentence(service, port))
    if (await isTaken(port)) throw new Stop(takenSentence(service, port))
  }
}

export function takenSentence(service, port) {
  return (
    `Port ${port}, which ${services[service].name} needs, is in use: end the program that uses it ` +
    '(perhaps another Parley), or set PARLEY_PORT_OFFSET=100 to move all ports.'
  )
}

function refusedSentence(service, port) {
  return (
    `Browsers refuse port ${port}, where ${services[service].name} would be: ` +
    'choose a slightly different PARLEY_PORT_OFFSET.'
  )
}

async function isTaken(port) {
  return (await isAnswering(port)) || !(await canListen(port))
}

export function isAnswering(port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const finish = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => finish(true))
    socket.once('error', () => finish(false))
  })
}

function canListen(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ host, port }, () => server.close(() => resolve(true)))
  })
}
