export const en = {
  print: 'Print the slip',
  hint: 'The folded slip opens in another window, in the language of the person, and your browser asks how to print it; if it doesn’t, print it from that window. The PIN then shows only inside. Close the window afterwards, and delete the file if your browser saved one. If you print this page itself, the PIN is left out.',
  fileName: 'pin-slip.pdf',
  over: {
    title: 'The slip can’t be printed any more',
    text: 'It can be printed for 30 minutes, from the page that shows it. Close this window. If you have no slip, issue a new PIN: the former one ends with it.',
  },
};
