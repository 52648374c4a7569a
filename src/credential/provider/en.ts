export const en = {
  expired: {
    title: 'This sign-in is no longer open',
    what: 'A sign-in stays open for 30 minutes and can be finished once. This one has expired, or you have already finished it.',
    next: 'Nothing is wrong with your credential. To go on, return to the portal and log in from there.',
  },
  refused: {
    title: 'This sign-in could not begin',
    what: 'The service that sent you here asked in a way that this one does not accept.',
    next: 'You have done nothing wrong. Return to the portal and try again; if it happens again, ask for help and give the error code below.',
  },
  code: 'Error code:',
  finished: {
    title: (portal: string) => `You went on to the ${portal}`,
    what: (portal: string) => `You have logged in, and this page has handed you over to the ${portal}.`,
    next: 'There is nothing more to do here. If you came back by mistake, go on from there.',
    manage: 'Manage my credential',
  },
  logOut: {
    title: 'Log out',
    text: 'You are about to log out of this service and of every service that you entered with it from this browser.',
    yes: 'Log out',
  },
  loggedOut: {
    title: 'You are logged out',
    text: (gckey: string) =>
      `Your ${gckey} session has ended. If others use this computer, close the browser as well.`,
  },
};
