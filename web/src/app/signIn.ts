/** What a signed-out person needs: React and Firebase Auth, and no database. */
export {
  AuthActionPage,
  LogInPage,
  OutboxPage,
  RegisterPage,
  RequireSession,
  ResetPage,
} from '#features/auth'
