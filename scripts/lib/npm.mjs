/** How to call npm: the very one that started us if one did, else the machine's. */
export function npmCommand(args, env = process.env) {
  const script = env.npm_execpath
  if (script && /npm-cli\.c?js$/.test(script)) {
    return { command: process.execPath, args: [script, ...args], isShell: false }
  }
  return { command: 'npm', args, isShell: process.platform === 'win32' }
}
