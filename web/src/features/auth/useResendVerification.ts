import { useState } from 'react'
import { sendVerificationEmail } from '#backend/auth'
import { describeError } from '#backend/errors'

export type Resend = { status: 'idle' | 'sending' | 'sent' } | { status: 'failed'; sentence: string }

/** Sends the mail with the verification link once more. */
export function useResendVerification() {
  const [resend, setResend] = useState<Resend>({ status: 'idle' })
  const start = async () => {
    setResend({ status: 'sending' })
    try {
      await sendVerificationEmail()
      setResend({ status: 'sent' })
    } catch (error) {
      setResend({ status: 'failed', sentence: describeError(error) })
    }
  }
  return { resend, send: () => void start() }
}
