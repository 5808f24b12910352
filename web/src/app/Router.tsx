import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type ComponentType, lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Navigate, Route, Routes, useLocation } from 'react-router'
import { useSessionHint } from '#lib/sessionHint'
import { urlPatterns, urls } from '#lib/urls'
import { CrashedPage } from './routes/CrashedPage'
import { NotFoundPage } from './routes/NotFoundPage'
import { SessionGate } from './SessionGate'
import { Titled } from './Titled'

/**
 * One chunk: whoever is signed in needs all of it at once, and its parts must not load one after the other. Home is
 * in it because it shares nearly everything: apart, the seam would weigh more than the page.
 */
const signedIn = () => import('./signedIn')
const Shell = lazy(async () => ({ default: (await signedIn()).Shell }))
const StartPage = lazy(async () => ({ default: (await signedIn()).StartPage }))
const HomePage = lazy(async () => ({ default: (await signedIn()).HomePage }))
const ServerPage = lazy(async () => ({ default: (await signedIn()).ServerPage }))
const InvitePage = lazy(async () => ({ default: (await import('./invite')).InvitePage }))
const SettingsRoute = lazy(async () => ({ default: (await import('./routes/SettingsRoute')).SettingsRoute }))
const ServerSettingsRoute = lazy(async () => ({ default: (await signedIn()).ServerSettingsRoute }))
const ChannelSettingsRoute = lazy(async () => ({ default: (await signedIn()).ChannelSettingsRoute }))

const signIn = () => import('./signIn')
const LogInPage = lazy(async () => ({ default: (await signIn()).LogInPage }))
const RegisterPage = lazy(async () => ({ default: (await signIn()).RegisterPage }))
const ResetPage = lazy(async () => ({ default: (await signIn()).ResetPage }))
const AuthActionPage = lazy(async () => ({ default: (await signIn()).AuthActionPage }))
const OutboxPage = lazy(async () => ({ default: (await signIn()).OutboxPage }))

const GuestInvitePage = lazy(async () => ({ default: (await import('./invite')).GuestInvitePage }))
const LandingPage = lazy(async () => ({ default: (await import('./landing')).LandingPage }))
const LookAroundPage = lazy(async () => ({ default: (await import('./lookAround')).LookAroundPage }))

/**
 * Without data loaders on purpose: what the routes show is live and belongs to the queries, and the router
 * that carries loaders would take a sixth of what the landing page may load.
 */
export function Router() {
  const { pathname } = useLocation()
  const isProbablySignedIn = useSessionHint()
  const shell = (
    <SessionGate>
      <Shell />
    </SessionGate>
  )
  return (
    <ErrorBoundary FallbackComponent={CrashedPage} resetKeys={[pathname]}>
      <Routes>
        {!isProbablySignedIn && (
          <Route path={urlPatterns.landing} element={<Page title={null} of={LandingPage} />} />
        )}
        {!isProbablySignedIn && (
          <Route path={urlPatterns.invite} element={<Page title={msg`Invite`} of={GuestInvitePage} />} />
        )}
        <Route path={urlPatterns.look} element={<Page title={msg`Look around`} of={LookAroundPage} />} />
        <Route path={urlPatterns.logIn} element={<Page title={msg`Log in`} of={LogInPage} />} />
        <Route path={urlPatterns.register} element={<Page title={msg`Register`} of={RegisterPage} />} />
        <Route
          path={urlPatterns.resetPassword}
          element={<Page title={msg`Reset password`} of={ResetPage} />}
        />
        <Route path={urlPatterns.authAction} element={<Page title={msg`Your link`} of={AuthActionPage} />} />
        <Route path={urlPatterns.outbox} element={<Page title={msg`Outbox`} of={OutboxPage} />} />
        <Route element={shell}>
          <Route path={urlPatterns.landing} element={<StartPage />} />
          <Route path={urlPatterns.home} element={<HomePage />} />
          <Route path={urlPatterns.invite} element={<Page title={msg`Invite`} of={InvitePage} />} />
          <Route path="/s/:serverId/:channelId?/:messageId?" element={<ServerPage />} />
          <Route
            path={urlPatterns.serverSettings}
            element={<Page title={msg`Server settings`} of={ServerSettingsRoute} />}
          />
          <Route
            path={urlPatterns.channelSettings}
            element={<Page title={msg`Channel settings`} of={ChannelSettingsRoute} />}
          />
          <Route path={urlPatterns.settings} element={<Navigate to={urls.settings('account')} replace />} />
          <Route
            path={urlPatterns.settingsSection}
            element={<Page title={msg`Settings`} of={SettingsRoute} />}
          />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </ErrorBoundary>
  )
}

type PageProps = { title: MessageDescriptor | null; of: ComponentType }

/** A page with its name in the tab, which waits for its own code. */
const Page = ({ title, of: Component }: PageProps) => (
  <Titled title={title}>
    <Suspense>
      <Component />
    </Suspense>
  </Titled>
)
