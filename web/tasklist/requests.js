/* Hears what Tasklist itself asks the server: what was answered to a request of its own, and what it reads, before it has it. */

const heard = [];
const told = [];
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...more) {
  for (const { pattern, listener } of told) {
    const found = pattern.exec(address);
    if (found) {
      listener(found, this);
    }
  }
  for (const { pattern, listener } of heard) {
    const found = pattern.exec(address);
    if (found) {
      this.addEventListener('load', () => listener(found, this.status, json(this.responseText)));
    }
  }
  return open.call(this, method, address, ...more);
};

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Calls the listener with the match, the status and the body of each answer to an address like this. */
export function onAnswer(pattern, listener) {
  heard.push({ pattern, listener });
}

/** Calls the listener with the match and the request when an address like this is about to be asked. */
export function onAsk(pattern, listener) {
  told.push({ pattern, listener });
}

const altered = [];
const read = window.fetch.bind(window);
window.fetch = async (address, ...options) => {
  let response = await read(address, ...options);
  for (const { pattern, alter } of altered) {
    const found = pattern.exec(address);
    if (found && response.ok) {
      response = new Response(JSON.stringify(await alter(found, await response.json())), { status: response.status });
    }
  }
  return response;
};

/** Lets what is read from an address like this be altered before Tasklist has it. */
export function onRead(pattern, alter) {
  altered.push({ pattern, alter });
}
