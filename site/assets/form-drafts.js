/*
  Where the answers of a request form lie (form.js decides what and when): for this tab, and on this
  device for seven days where somebody asks for that. One entry for each form, named «hiroba-form:…» as
  «はじめに戻す» and the way out expect it. Knows nothing of the page.
*/
(function () {
  'use strict';

  const days = 7;
  const prefix = 'hiroba-form:';

  // null where there is no store, or nothing readable in it
  function attempt(work) {
    try {
      return work();
    } catch (error) {
      return null;
    }
  }

  // Entries of other forms, too, whose days are over or that nobody can read.
  function sweep() {
    for (const name of Object.keys(window.localStorage).filter((one) => one.indexOf(prefix) === 0)) {
      const found = attempt(() => JSON.parse(window.localStorage.getItem(name)));
      if (!(found && found.until >= Date.now())) window.localStorage.removeItem(name);
    }
  }

  // `id` tells the form and the site it belongs to.
  window.hirobaDrafts = function (id) {
    const key = prefix + id;
    const read = (store) => attempt(() => {
      const found = JSON.parse(window[store].getItem(key));
      return found.answers && !(found.until < Date.now()) ? found : null;
    });
    const remove = (store) => attempt(() => window[store].removeItem(key));
    attempt(sweep);

    return {
      days,
      until: () => Date.now() + days * 86400000, // ms
      works: () => attempt(() => window.sessionStorage.length) !== null,
      ofTab: () => read('sessionStorage'),
      ofDevice: () => read('localStorage'),
      // These two throw where nothing can be stored.
      write(draft, isLong) {
        window.sessionStorage.setItem(key, JSON.stringify(draft));
        if (isLong) window.localStorage.setItem(key, JSON.stringify(Object.assign({}, draft, { until: this.until() })));
      },
      forgetTab: () => window.sessionStorage.removeItem(key),
      forgetDevice: () => remove('localStorage'),
      forget() {
        remove('localStorage');
        remove('sessionStorage');
      },
    };
  };
}());
