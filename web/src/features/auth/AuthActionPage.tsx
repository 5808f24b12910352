import { useSearchParams } from 'react-router'
import { LinkInvalid } from './LinkInvalid'
import { NewPassword } from './NewPassword'
import { VerifyEmail } from './VerifyEmail'

/** Where the links in our mails lead. */
export function AuthActionPage() {
  const [search] = useSearchParams()
  const mode = search.get('mode')
  const code = search.get('oobCode')
  if (code && mode === 'verifyEmail') return <VerifyEmail key={code} code={code} />
  if (code && mode === 'resetPassword') return <NewPassword key={code} code={code} />
  return <LinkInvalid />
}
