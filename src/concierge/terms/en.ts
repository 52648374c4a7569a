import { brand } from '#kernel/brand.ts';

export const en = {
  title: 'Terms and Conditions of Use and Privacy Notice',
  lead: 'Please read these terms. You are asked to accept them at first use, and whenever they change.',
  parts: [
    {
      title: 'What this service does',
      paragraphs: [
        `${brand.en.concierge} passes on to the service you are using that you have signed in with a Sign-In Partner, and nothing else. It does not decide what you may do there.`,
      ],
    },
    {
      title: 'What you agree to',
      paragraphs: [
        'You use only a sign-in that is your own, and keep its password to yourself.',
        'You tell your Sign-In Partner at once if you think that somebody else knows your password.',
        'You log out and close your browser when you have finished, above all on a computer that others use.',
        'Your agreement with your Sign-In Partner stays between you and it; this service is no part of it.',
      ],
    },
    {
      title: 'What we keep',
      paragraphs: [
        'We keep a code computed from your Sign-In Partner’s reference for you, a random number that stands for you, which version of these terms you accepted, and when. Neither the code nor the number tells who you are or who your Sign-In Partner is.',
        'We do not receive your name, your address, your account numbers or your password. We keep no history of your sign-ins. While you sign in, and for a day at most, we keep the network you came from and the kind of browser you used, to protect the service.',
      ],
    },
    {
      title: 'What others learn',
      paragraphs: [
        'Your Sign-In Partner learns that you signed in through this service, but not which service you went on to. The service learns a number that no other service has for you, when you signed in, and whether you used more than one means to do so, but not which partner you used.',
      ],
    },
    {
      title: 'Cookies',
      paragraphs: [
        'We use cookies only to keep your sign-in together while it lasts. Without them you cannot sign in.',
      ],
    },
    {
      title: 'If you decline',
      paragraphs: [
        'You go back to the service without being signed in. You may use another secure credential instead.',
      ],
    },
  ],
  accept: 'I accept',
  decline: 'I decline',
};
