import { AppError } from '@parley/domain/errors'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liveQuery, mergedLiveQuery, type Source } from './liveQuery'

/** A backend with a hand on it: counts its listeners and speaks when told. */
function fakeBackend<Value>() {
  const listeners = new Set<{ next: (value: Value) => void; fail: (error: unknown) => void }>()
  let started = 0
  const source: Source<Value> = (next, fail) => {
    const listener = { next, fail }
    listeners.add(listener)
    started += 1
    return () => listeners.delete(listener)
  }
  return {
    source,
    listening: () => listeners.size,
    started: () => started,
    push: (value: Value) => {
      for (const listener of listeners) listener.next(value)
    },
    /** As Firestore does: an error is the listener's last word. */
    fail: (error: unknown) => {
      for (const listener of listeners) {
        listeners.delete(listener)
        listener.fail(error)
      }
    },
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const queryKey = ['rows']

describe('a live query', () => {
  let client: QueryClient
  let backend: ReturnType<typeof fakeBackend<string[]>>

  beforeEach(() => {
    client = new QueryClient()
    client.mount()
    backend = fakeBackend()
  })
  afterEach(() => {
    client.clear()
    client.unmount()
  })

  const observe = () => new QueryObserver(client, liveQuery({ queryKey, source: backend.source }))

  /** Mounts a component's observer; the answer unmounts it. */
  function mount(observer = observe()) {
    const leave = observer.subscribe(() => undefined)
    return { observer, leave, result: () => observer.getCurrentResult() }
  }

  it('shows what the source says, and what it says next', async () => {
    const screen = mount()
    expect(screen.result().status).toBe('pending')
    await settle()
    backend.push(['a'])
    await settle()
    expect(screen.result().data).toEqual(['a'])
    backend.push(['a', 'b'])
    await settle()
    expect(screen.result().data).toEqual(['a', 'b'])
  })

  it('is no longer pending once it has rows, though it keeps fetching for as long as it listens', async () => {
    const screen = mount()
    await settle()
    backend.push(['a'])
    await settle()
    expect(screen.result()).toMatchObject({ isPending: false, isSuccess: true, isFetching: true })
  })

  it('ends the listener when the last observer leaves, and not before', async () => {
    const one = mount()
    const two = mount()
    await settle()
    backend.push(['a'])
    await settle()
    expect(backend.started()).toBe(1)
    one.leave()
    await settle()
    expect(backend.listening()).toBe(1)
    two.leave()
    await settle()
    expect(backend.listening()).toBe(0)
  })

  it('shows the cached rows at once when a key is entered again, and listens again', async () => {
    const before = mount()
    await settle()
    backend.push(['a'])
    backend.push(['a', 'b'])
    await settle()
    before.leave()
    await settle()

    const after = mount()
    expect(after.result()).toMatchObject({ data: ['a', 'b'], isPending: false })
    await settle()
    expect(backend.listening()).toBe(1)
    backend.push(['b', 'c'])
    await settle()
    expect(after.result().data).toEqual(['b', 'c'])
  })

  it('has one listener after the double mount of StrictMode', async () => {
    const observer = observe()
    mount(observer).leave()
    const screen = mount(observer)
    await settle()
    expect(backend.listening()).toBe(1)
    backend.push(['a'])
    await settle()
    expect(screen.result().data).toEqual(['a'])
    screen.leave()
    await settle()
    expect(backend.listening()).toBe(0)
  })

  it('keeps the rows and becomes an error when the source fails midway', async () => {
    const screen = mount()
    await settle()
    backend.push(['a'])
    await settle()
    backend.fail(new AppError('forbidden'))
    await settle()
    expect(screen.result()).toMatchObject({ status: 'error', data: ['a'], fetchStatus: 'idle' })
    expect((screen.result().error as AppError).code).toBe('forbidden')
    expect(backend.listening()).toBe(0)
    expect(backend.started()).toBe(1)
  })

  it('listens again when it is refetched after an error', async () => {
    const screen = mount()
    await settle()
    backend.push(['a'])
    backend.fail(new AppError('forbidden'))
    await settle()
    void screen.observer.refetch()
    await settle()
    expect(backend.listening()).toBe(1)
    backend.push(['b'])
    await settle()
    expect(screen.result()).toMatchObject({ status: 'success', data: ['b'], error: null })
  })

  it('leaves one listener when it is invalidated while live', async () => {
    const screen = mount()
    await settle()
    backend.push(['a'])
    await settle()
    void client.invalidateQueries({ queryKey })
    await settle()
    expect(backend.listening()).toBe(1)
    expect(screen.result().data).toEqual(['a'])
  })

  it('ends the listener when its rows are purged', async () => {
    mount()
    await settle()
    backend.push(['a'])
    await settle()
    client.removeQueries({ queryKey })
    await settle()
    expect(backend.listening()).toBe(0)
    expect(client.getQueryData(queryKey)).toBeUndefined()
  })

  it('merges each value into what it knows', async () => {
    const numbers = fakeBackend<number>()
    const options = mergedLiveQuery<number, number[]>({
      queryKey,
      source: numbers.source,
      merge: (known = [], value) => [...known, value],
    })
    const observer = new QueryObserver(client, options)
    observer.subscribe(() => undefined)
    await settle()
    numbers.push(1)
    numbers.push(2)
    await settle()
    expect(observer.getCurrentResult().data).toEqual([1, 2])
  })
})
