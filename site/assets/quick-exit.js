// «このページをはなれる» with a script: the page vanishes at once, what this site kept on the device is
// wiped, and the page's own place in the history is taken by the one we go to. Earlier pages stay in
// the history, and the words beside the button say so. The button is the only trigger: there is no
// key for it, so nobody leaves a half-written form by mistake.
(() => {
  'use strict';

  const prefix = 'hiroba-'; // begins every name under which this site keeps anything
  const patience = 300; // ms that leaving may wait for the wiping; the page is hidden by then

  function wipe(name) {
    try {
      const store = window[name];
      for (const key of Object.keys(store)) {
        if (key.startsWith(prefix)) store.removeItem(key);
      }
    } catch (error) {
      // The browser keeps nothing for this page, so there is nothing to wipe.
    }
  }

  // comfort.js, which every page loads first, knows how; leaving does not depend on it.
  const forgetPages = () => (window.hirobaForgetPages ? window.hirobaForgetPages() : undefined);

  function leave(event) {
    const to = event.currentTarget;
    event.preventDefault();
    document.documentElement.hidden = true;
    document.title = to.hostname;
    // The link's «noreferrer» does not hold for location.replace.
    const referrer = document.createElement('meta');
    referrer.name = 'referrer';
    referrer.content = 'no-referrer';
    document.head.append(referrer);
    wipe('localStorage');
    wipe('sessionStorage');
    const enough = new Promise((resolve) => { setTimeout(resolve, patience); });
    Promise.race([forgetPages(), enough]).then(() => window.location.replace(to.href));
  }

  for (const link of document.querySelectorAll('.quick-exit a')) link.addEventListener('click', leave);
})();
