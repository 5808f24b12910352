import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/**
 * English is the source and stands in the code, so the first paint waits for no catalog. Its plurals are
 * compiled when they are first shown.
 */
export function activateEnglish() {
  i18n.setMessagesCompiler(compileMessage)
  i18n.loadAndActivate({ locale: 'en', messages: {} })
  return i18n
}
