/**
 * Loaded first into every process of the emulators. The Functions emulator starts one for each function, and most of
 * the second that such a start takes goes into loading and compiling what the last one loaded and compiled as well.
 */
const Module = require('node:module')

// They are ended without a chance to say goodbye, so what was compiled is kept early.
Module.enableCompileCache(process.env.PARLEY_COMPILE_CACHE)
setTimeout(() => Module.flushCompileCache(), 5_000).unref()

/** It takes names and paths from the shared module, whose imports are half of the tools: deploying, extensions. */
const isWorker = process.argv[1]?.includes('functionsEmulatorRuntime')
if (isWorker)
  loadWhenUsed(({ parent, request }) => /functionsEmulatorShared\.js$/.test(parent) && request[0] === '.')

function loadWhenUsed(isMeant) {
  const load = Module._load
  Module._load = (request, parent, ...rest) => {
    const loadNow = () => load(request, parent, ...rest)
    if (!isMeant({ request, parent: parent?.filename ?? '' })) return loadNow()
    let loaded
    return new Proxy({}, { get: (_, name) => (loaded ??= loadNow())[name] })
  }
}
