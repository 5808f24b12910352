import type { ProviderId } from '#backend/waysIn'

const shapes: Record<ProviderId, string> = {
  'google.com':
    'M12 5.4c1.8 0 3.4.6 4.6 1.8l3.3-3.3A11.5 11.5 0 0 0 12 .8 11.2 11.2 0 0 0 2 7l3.8 3A6.7 6.7 0 0 1 12 5.4ZM23 12.2c0-.8-.1-1.5-.2-2.2H12v4.4h6.2a5.3 5.3 0 0 1-2.3 3.4l3.7 2.9a11.2 11.2 0 0 0 3.4-8.5ZM5.8 14a6.8 6.8 0 0 1 0-4.1L2 7a11.2 11.2 0 0 0 0 10l3.8-3ZM12 23.2c3 0 5.6-1 7.6-2.6l-3.7-2.9a7 7 0 0 1-10.1-3.6L2 17a11.2 11.2 0 0 0 10 6.2Z',
  'github.com':
    'M12 .8a11.2 11.2 0 0 0-3.5 21.8c.5.1.7-.2.7-.5v-2c-3.1.6-3.8-1.4-3.8-1.4-.5-1.3-1.2-1.6-1.2-1.6-1-.7.1-.7.1-.7 1.1.1 1.7 1.2 1.7 1.2 1 1.7 2.6 1.2 3.3.9.1-.7.4-1.2.7-1.5-2.5-.3-5.1-1.2-5.1-5.5 0-1.2.4-2.2 1.2-3-.2-.3-.5-1.4.1-3 0 0 .9-.3 3 1.2a10.6 10.6 0 0 1 5.6 0c2.1-1.5 3-1.2 3-1.2.6 1.6.3 2.7.1 3 .8.8 1.2 1.8 1.2 3 0 4.3-2.6 5.2-5.1 5.5.4.4.8 1 .8 2.1v3c0 .3.2.6.7.5A11.2 11.2 0 0 0 12 .8Z',
}

/** Says whose button it is at a glance. In the colour of the text: colour belongs to people. */
export function ProviderMark({ id }: { id: ProviderId }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-4.5 shrink-0" fill="currentColor">
      <path d={shapes[id]} />
    </svg>
  )
}
