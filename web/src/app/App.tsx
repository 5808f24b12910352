import { I18nProvider } from '@lingui/react'
import { BrowserRouter } from 'react-router'
import { activateEnglish } from './i18n'
import { Router } from './Router'

const i18n = activateEnglish()

export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <BrowserRouter>
        <Router />
      </BrowserRouter>
    </I18nProvider>
  )
}
