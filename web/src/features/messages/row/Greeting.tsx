import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** Each arrival has its own sentence of these, the same for everybody and at every visit. */
export function Greeting({ messageId, name }: { messageId: string; name: ReactNode }) {
  const greetings = [
    <Trans key={0}>{name} has come in. Good to have you here.</Trans>,
    <Trans key={1}>Make room at the table, {name} is here.</Trans>,
    <Trans key={2}>{name} found the door. Welcome!</Trans>,
    <Trans key={3}>Say hello to {name}, who has just joined.</Trans>,
    <Trans key={4}>The kettle is on, {name}. Take a seat.</Trans>,
    <Trans key={5}>{name} is one of us now.</Trans>,
  ]
  const sum = Array.from(messageId).reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return greetings[sum % greetings.length]
}
