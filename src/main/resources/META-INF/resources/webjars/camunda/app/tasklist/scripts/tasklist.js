/* Made of web/tasklist/index.js and what it imports by "npm --prefix web run build": change it there, not here. */
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e2) {
    throw mod = 0, e2;
  }
};
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/accessible-autocomplete/dist/accessible-autocomplete.min.js
var require_accessible_autocomplete_min = __commonJS({
  "node_modules/accessible-autocomplete/dist/accessible-autocomplete.min.js"(exports, module) {
    !(function(t2, e2) {
      "object" == typeof exports && "object" == typeof module ? module.exports = e2() : "function" == typeof define && define.amd ? define([], e2) : "object" == typeof exports ? exports.accessibleAutocomplete = e2() : t2.accessibleAutocomplete = e2();
    })(self, (function() {
      return (function() {
        "use strict";
        var t2 = { 8952: function(t3, e3, n3) {
          var r3 = n3(4328), o2 = n3(36), i2 = TypeError;
          t3.exports = function(t4) {
            if (r3(t4)) return t4;
            throw new i2(o2(t4) + " is not a function");
          };
        }, 2096: function(t3, e3, n3) {
          var r3 = n3(2424), o2 = String, i2 = TypeError;
          t3.exports = function(t4) {
            if (r3(t4)) return t4;
            throw new i2("Can't set " + o2(t4) + " as a prototype");
          };
        }, 4764: function(t3, e3, n3) {
          var r3 = n3(9764).charAt;
          t3.exports = function(t4, e4, n4) {
            return e4 + (n4 ? r3(t4, e4).length : 1);
          };
        }, 6100: function(t3, e3, n3) {
          var r3 = n3(7e3), o2 = TypeError;
          t3.exports = function(t4, e4) {
            if (r3(e4, t4)) return t4;
            throw new o2("Incorrect invocation");
          };
        }, 3951: function(t3, e3, n3) {
          var r3 = n3(1632), o2 = String, i2 = TypeError;
          t3.exports = function(t4) {
            if (r3(t4)) return t4;
            throw new i2(o2(t4) + " is not an object");
          };
        }, 2504: function(t3, e3, n3) {
          var r3 = n3(4096), o2 = n3(2495), i2 = n3(3556), u2 = function(t4) {
            return function(e4, n4, u3) {
              var a2 = r3(e4), c = i2(a2);
              if (0 === c) return !t4 && -1;
              var s, l2 = o2(u3, c);
              if (t4 && n4 != n4) {
                for (; c > l2; ) if ((s = a2[l2++]) != s) return true;
              } else for (; c > l2; l2++) if ((t4 || l2 in a2) && a2[l2] === n4) return t4 || l2 || 0;
              return !t4 && -1;
            };
          };
          t3.exports = { includes: u2(true), indexOf: u2(false) };
        }, 3364: function(t3, e3, n3) {
          var r3 = n3(8992), o2 = n3(1664), i2 = n3(5712), u2 = n3(4356), a2 = n3(3556), c = n3(2568), s = o2([].push), l2 = function(t4) {
            var e4 = 1 === t4, n4 = 2 === t4, o3 = 3 === t4, l3 = 4 === t4, f = 6 === t4, p = 7 === t4, d = 5 === t4 || f;
            return function(h2, v, m, y) {
              for (var g2, b, x = u2(h2), w = i2(x), O = a2(w), _ = r3(v, m), S = 0, C = y || c, E = e4 ? C(h2, O) : n4 || p ? C(h2, 0) : void 0; O > S; S++) if ((d || S in w) && (b = _(g2 = w[S], S, x), t4)) if (e4) E[S] = b;
              else if (b) switch (t4) {
                case 3:
                  return true;
                case 5:
                  return g2;
                case 6:
                  return S;
                case 2:
                  s(E, g2);
              }
              else switch (t4) {
                case 4:
                  return false;
                case 7:
                  s(E, g2);
              }
              return f ? -1 : o3 || l3 ? l3 : E;
            };
          };
          t3.exports = { forEach: l2(0), map: l2(1), filter: l2(2), some: l2(3), every: l2(4), find: l2(5), findIndex: l2(6), filterReject: l2(7) };
        }, 953: function(t3, e3, n3) {
          var r3 = n3(9957), o2 = n3(9972), i2 = n3(8504), u2 = o2("species");
          t3.exports = function(t4) {
            return i2 >= 51 || !r3((function() {
              var e4 = [];
              return (e4.constructor = {})[u2] = function() {
                return { foo: 1 };
              }, 1 !== e4[t4](Boolean).foo;
            }));
          };
        }, 1496: function(t3, e3, n3) {
          var r3 = n3(9957);
          t3.exports = function(t4, e4) {
            var n4 = [][t4];
            return !!n4 && r3((function() {
              n4.call(null, e4 || function() {
                return 1;
              }, 1);
            }));
          };
        }, 6728: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(1432), i2 = TypeError, u2 = Object.getOwnPropertyDescriptor, a2 = r3 && !(function() {
            if (void 0 !== this) return true;
            try {
              Object.defineProperty([], "length", { writable: false }).length = 1;
            } catch (t4) {
              return t4 instanceof TypeError;
            }
          })();
          t3.exports = a2 ? function(t4, e4) {
            if (o2(t4) && !u2(t4, "length").writable) throw new i2("Cannot set read only .length");
            return t4.length = e4;
          } : function(t4, e4) {
            return t4.length = e4;
          };
        }, 6736: function(t3, e3, n3) {
          var r3 = n3(1432), o2 = n3(6072), i2 = n3(1632), u2 = n3(9972)("species"), a2 = Array;
          t3.exports = function(t4) {
            var e4;
            return r3(t4) && (e4 = t4.constructor, (o2(e4) && (e4 === a2 || r3(e4.prototype)) || i2(e4) && null === (e4 = e4[u2])) && (e4 = void 0)), void 0 === e4 ? a2 : e4;
          };
        }, 2568: function(t3, e3, n3) {
          var r3 = n3(6736);
          t3.exports = function(t4, e4) {
            return new (r3(t4))(0 === e4 ? 0 : e4);
          };
        }, 8696: function(t3, e3, n3) {
          var r3 = n3(3951), o2 = n3(3112);
          t3.exports = function(t4, e4, n4, i2) {
            try {
              return i2 ? e4(r3(n4)[0], n4[1]) : e4(n4);
            } catch (u2) {
              o2(t4, "throw", u2);
            }
          };
        }, 1888: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = r3({}.toString), i2 = r3("".slice);
          t3.exports = function(t4) {
            return i2(o2(t4), 8, -1);
          };
        }, 4427: function(t3, e3, n3) {
          var r3 = n3(16), o2 = n3(4328), i2 = n3(1888), u2 = n3(9972)("toStringTag"), a2 = Object, c = "Arguments" === i2(/* @__PURE__ */ (function() {
            return arguments;
          })());
          t3.exports = r3 ? i2 : function(t4) {
            var e4, n4, r4;
            return void 0 === t4 ? "Undefined" : null === t4 ? "Null" : "string" == typeof (n4 = (function(t5, e5) {
              try {
                return t5[e5];
              } catch (n5) {
              }
            })(e4 = a2(t4), u2)) ? n4 : c ? i2(e4) : "Object" === (r4 = i2(e4)) && o2(e4.callee) ? "Arguments" : r4;
          };
        }, 9968: function(t3, e3, n3) {
          var r3 = n3(5152), o2 = n3(9252), i2 = n3(9444), u2 = n3(8352);
          t3.exports = function(t4, e4, n4) {
            for (var a2 = o2(e4), c = u2.f, s = i2.f, l2 = 0; l2 < a2.length; l2++) {
              var f = a2[l2];
              r3(t4, f) || n4 && r3(n4, f) || c(t4, f, s(e4, f));
            }
          };
        }, 2272: function(t3, e3, n3) {
          var r3 = n3(9957);
          t3.exports = !r3((function() {
            function t4() {
            }
            return t4.prototype.constructor = null, Object.getPrototypeOf(new t4()) !== t4.prototype;
          }));
        }, 3336: function(t3) {
          t3.exports = function(t4, e3) {
            return { value: t4, done: e3 };
          };
        }, 3440: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(8352), i2 = n3(9728);
          t3.exports = r3 ? function(t4, e4, n4) {
            return o2.f(t4, e4, i2(1, n4));
          } : function(t4, e4, n4) {
            return t4[e4] = n4, t4;
          };
        }, 9728: function(t3) {
          t3.exports = function(t4, e3) {
            return { enumerable: !(1 & t4), configurable: !(2 & t4), writable: !(4 & t4), value: e3 };
          };
        }, 92: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(8352), i2 = n3(9728);
          t3.exports = function(t4, e4, n4) {
            r3 ? o2.f(t4, e4, i2(0, n4)) : t4[e4] = n4;
          };
        }, 2544: function(t3, e3, n3) {
          var r3 = n3(5312), o2 = n3(8352);
          t3.exports = function(t4, e4, n4) {
            return n4.get && r3(n4.get, e4, { getter: true }), n4.set && r3(n4.set, e4, { setter: true }), o2.f(t4, e4, n4);
          };
        }, 6076: function(t3, e3, n3) {
          var r3 = n3(4328), o2 = n3(8352), i2 = n3(5312), u2 = n3(4636);
          t3.exports = function(t4, e4, n4, a2) {
            a2 || (a2 = {});
            var c = a2.enumerable, s = void 0 !== a2.name ? a2.name : e4;
            if (r3(n4) && i2(n4, s, a2), a2.global) c ? t4[e4] = n4 : u2(e4, n4);
            else {
              try {
                a2.unsafe ? t4[e4] && (c = true) : delete t4[e4];
              } catch (l2) {
              }
              c ? t4[e4] = n4 : o2.f(t4, e4, { value: n4, enumerable: false, configurable: !a2.nonConfigurable, writable: !a2.nonWritable });
            }
            return t4;
          };
        }, 4036: function(t3, e3, n3) {
          var r3 = n3(6076);
          t3.exports = function(t4, e4, n4) {
            for (var o2 in e4) r3(t4, o2, e4[o2], n4);
            return t4;
          };
        }, 4636: function(t3, e3, n3) {
          var r3 = n3(6420), o2 = Object.defineProperty;
          t3.exports = function(t4, e4) {
            try {
              o2(r3, t4, { value: e4, configurable: true, writable: true });
            } catch (n4) {
              r3[t4] = e4;
            }
            return e4;
          };
        }, 3476: function(t3, e3, n3) {
          var r3 = n3(9957);
          t3.exports = !r3((function() {
            return 7 !== Object.defineProperty({}, 1, { get: function() {
              return 7;
            } })[1];
          }));
        }, 8168: function(t3, e3, n3) {
          var r3 = n3(6420), o2 = n3(1632), i2 = r3.document, u2 = o2(i2) && o2(i2.createElement);
          t3.exports = function(t4) {
            return u2 ? i2.createElement(t4) : {};
          };
        }, 4316: function(t3) {
          var e3 = TypeError;
          t3.exports = function(t4) {
            if (t4 > 9007199254740991) throw e3("Maximum allowed index exceeded");
            return t4;
          };
        }, 6064: function(t3) {
          t3.exports = "undefined" != typeof navigator && String(navigator.userAgent) || "";
        }, 8504: function(t3, e3, n3) {
          var r3, o2, i2 = n3(6420), u2 = n3(6064), a2 = i2.process, c = i2.Deno, s = a2 && a2.versions || c && c.version, l2 = s && s.v8;
          l2 && (o2 = (r3 = l2.split("."))[0] > 0 && r3[0] < 4 ? 1 : +(r3[0] + r3[1])), !o2 && u2 && (!(r3 = u2.match(/Edge\/(\d+)/)) || r3[1] >= 74) && (r3 = u2.match(/Chrome\/(\d+)/)) && (o2 = +r3[1]), t3.exports = o2;
        }, 8256: function(t3) {
          t3.exports = ["constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf"];
        }, 6520: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = Error, i2 = r3("".replace), u2 = String(new o2("zxcasd").stack), a2 = /\n\s*at [^:]*:[^\n]*/, c = a2.test(u2);
          t3.exports = function(t4, e4) {
            if (c && "string" == typeof t4 && !o2.prepareStackTrace) for (; e4--; ) t4 = i2(t4, a2, "");
            return t4;
          };
        }, 3696: function(t3, e3, n3) {
          var r3 = n3(3440), o2 = n3(6520), i2 = n3(9184), u2 = Error.captureStackTrace;
          t3.exports = function(t4, e4, n4, a2) {
            i2 && (u2 ? u2(t4, e4) : r3(t4, "stack", o2(n4, a2)));
          };
        }, 9184: function(t3, e3, n3) {
          var r3 = n3(9957), o2 = n3(9728);
          t3.exports = !r3((function() {
            var t4 = new Error("a");
            return !("stack" in t4) || (Object.defineProperty(t4, "stack", o2(1, 7)), 7 !== t4.stack);
          }));
        }, 9160: function(t3, e3, n3) {
          var r3 = n3(6420), o2 = n3(9444).f, i2 = n3(3440), u2 = n3(6076), a2 = n3(4636), c = n3(9968), s = n3(6704);
          t3.exports = function(t4, e4) {
            var n4, l2, f, p, d, h2 = t4.target, v = t4.global, m = t4.stat;
            if (n4 = v ? r3 : m ? r3[h2] || a2(h2, {}) : r3[h2] && r3[h2].prototype) for (l2 in e4) {
              if (p = e4[l2], f = t4.dontCallGetSet ? (d = o2(n4, l2)) && d.value : n4[l2], !s(v ? l2 : h2 + (m ? "." : "#") + l2, t4.forced) && void 0 !== f) {
                if (typeof p == typeof f) continue;
                c(p, f);
              }
              (t4.sham || f && f.sham) && i2(p, "sham", true), u2(n4, l2, p, t4);
            }
          };
        }, 9957: function(t3) {
          t3.exports = function(t4) {
            try {
              return !!t4();
            } catch (e3) {
              return true;
            }
          };
        }, 7176: function(t3, e3, n3) {
          n3(880);
          var r3 = n3(8448), o2 = n3(6076), i2 = n3(7680), u2 = n3(9957), a2 = n3(9972), c = n3(3440), s = a2("species"), l2 = RegExp.prototype;
          t3.exports = function(t4, e4, n4, f) {
            var p = a2(t4), d = !u2((function() {
              var e5 = {};
              return e5[p] = function() {
                return 7;
              }, 7 !== ""[t4](e5);
            })), h2 = d && !u2((function() {
              var e5 = false, n5 = /a/;
              return "split" === t4 && ((n5 = {}).constructor = {}, n5.constructor[s] = function() {
                return n5;
              }, n5.flags = "", n5[p] = /./[p]), n5.exec = function() {
                return e5 = true, null;
              }, n5[p](""), !e5;
            }));
            if (!d || !h2 || n4) {
              var v = /./[p], m = e4(p, ""[t4], (function(t5, e5, n5, o3, u3) {
                var a3 = e5.exec;
                return a3 === i2 || a3 === l2.exec ? d && !u3 ? { done: true, value: r3(v, e5, n5, o3) } : { done: true, value: r3(t5, n5, e5, o3) } : { done: false };
              }));
              o2(String.prototype, t4, m[0]), o2(l2, p, m[1]);
            }
            f && c(l2[p], "sham", true);
          };
        }, 908: function(t3, e3, n3) {
          var r3 = n3(7332), o2 = Function.prototype, i2 = o2.apply, u2 = o2.call;
          t3.exports = "object" == typeof Reflect && Reflect.apply || (r3 ? u2.bind(i2) : function() {
            return u2.apply(i2, arguments);
          });
        }, 8992: function(t3, e3, n3) {
          var r3 = n3(3180), o2 = n3(8952), i2 = n3(7332), u2 = r3(r3.bind);
          t3.exports = function(t4, e4) {
            return o2(t4), void 0 === e4 ? t4 : i2 ? u2(t4, e4) : function() {
              return t4.apply(e4, arguments);
            };
          };
        }, 7332: function(t3, e3, n3) {
          var r3 = n3(9957);
          t3.exports = !r3((function() {
            var t4 = function() {
            }.bind();
            return "function" != typeof t4 || t4.hasOwnProperty("prototype");
          }));
        }, 8448: function(t3, e3, n3) {
          var r3 = n3(7332), o2 = Function.prototype.call;
          t3.exports = r3 ? o2.bind(o2) : function() {
            return o2.apply(o2, arguments);
          };
        }, 6208: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(5152), i2 = Function.prototype, u2 = r3 && Object.getOwnPropertyDescriptor, a2 = o2(i2, "name"), c = a2 && "something" === function() {
          }.name, s = a2 && (!r3 || r3 && u2(i2, "name").configurable);
          t3.exports = { EXISTS: a2, PROPER: c, CONFIGURABLE: s };
        }, 5288: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = n3(8952);
          t3.exports = function(t4, e4, n4) {
            try {
              return r3(o2(Object.getOwnPropertyDescriptor(t4, e4)[n4]));
            } catch (i2) {
            }
          };
        }, 3180: function(t3, e3, n3) {
          var r3 = n3(1888), o2 = n3(1664);
          t3.exports = function(t4) {
            if ("Function" === r3(t4)) return o2(t4);
          };
        }, 1664: function(t3, e3, n3) {
          var r3 = n3(7332), o2 = Function.prototype, i2 = o2.call, u2 = r3 && o2.bind.bind(i2, i2);
          t3.exports = r3 ? u2 : function(t4) {
            return function() {
              return i2.apply(t4, arguments);
            };
          };
        }, 5232: function(t3, e3, n3) {
          var r3 = n3(6420), o2 = n3(4328);
          t3.exports = function(t4, e4) {
            return arguments.length < 2 ? (n4 = r3[t4], o2(n4) ? n4 : void 0) : r3[t4] && r3[t4][e4];
            var n4;
          };
        }, 6752: function(t3) {
          t3.exports = function(t4) {
            return { iterator: t4, next: t4.next, done: false };
          };
        }, 4504: function(t3, e3, n3) {
          var r3 = n3(8952), o2 = n3(9760);
          t3.exports = function(t4, e4) {
            var n4 = t4[e4];
            return o2(n4) ? void 0 : r3(n4);
          };
        }, 6420: function(t3, e3, n3) {
          var r3 = function(t4) {
            return t4 && t4.Math === Math && t4;
          };
          t3.exports = r3("object" == typeof globalThis && globalThis) || r3("object" == typeof window && window) || r3("object" == typeof self && self) || r3("object" == typeof n3.g && n3.g) || r3("object" == typeof this && this) || /* @__PURE__ */ (function() {
            return this;
          })() || Function("return this")();
        }, 5152: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = n3(4356), i2 = r3({}.hasOwnProperty);
          t3.exports = Object.hasOwn || function(t4, e4) {
            return i2(o2(t4), e4);
          };
        }, 2560: function(t3) {
          t3.exports = {};
        }, 4168: function(t3, e3, n3) {
          var r3 = n3(5232);
          t3.exports = r3("document", "documentElement");
        }, 9888: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(9957), i2 = n3(8168);
          t3.exports = !r3 && !o2((function() {
            return 7 !== Object.defineProperty(i2("div"), "a", { get: function() {
              return 7;
            } }).a;
          }));
        }, 5712: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = n3(9957), i2 = n3(1888), u2 = Object, a2 = r3("".split);
          t3.exports = o2((function() {
            return !u2("z").propertyIsEnumerable(0);
          })) ? function(t4) {
            return "String" === i2(t4) ? a2(t4, "") : u2(t4);
          } : u2;
        }, 7512: function(t3, e3, n3) {
          var r3 = n3(4328), o2 = n3(1632), i2 = n3(4024);
          t3.exports = function(t4, e4, n4) {
            var u2, a2;
            return i2 && r3(u2 = e4.constructor) && u2 !== n4 && o2(a2 = u2.prototype) && a2 !== n4.prototype && i2(t4, a2), t4;
          };
        }, 9112: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = n3(4328), i2 = n3(3976), u2 = r3(Function.toString);
          o2(i2.inspectSource) || (i2.inspectSource = function(t4) {
            return u2(t4);
          }), t3.exports = i2.inspectSource;
        }, 3480: function(t3, e3, n3) {
          var r3 = n3(1632), o2 = n3(3440);
          t3.exports = function(t4, e4) {
            r3(e4) && "cause" in e4 && o2(t4, "cause", e4.cause);
          };
        }, 9104: function(t3, e3, n3) {
          var r3, o2, i2, u2 = n3(4288), a2 = n3(6420), c = n3(1632), s = n3(3440), l2 = n3(5152), f = n3(3976), p = n3(6504), d = n3(2560), h2 = "Object already initialized", v = a2.TypeError, m = a2.WeakMap;
          if (u2 || f.state) {
            var y = f.state || (f.state = new m());
            y.get = y.get, y.has = y.has, y.set = y.set, r3 = function(t4, e4) {
              if (y.has(t4)) throw new v(h2);
              return e4.facade = t4, y.set(t4, e4), e4;
            }, o2 = function(t4) {
              return y.get(t4) || {};
            }, i2 = function(t4) {
              return y.has(t4);
            };
          } else {
            var g2 = p("state");
            d[g2] = true, r3 = function(t4, e4) {
              if (l2(t4, g2)) throw new v(h2);
              return e4.facade = t4, s(t4, g2, e4), e4;
            }, o2 = function(t4) {
              return l2(t4, g2) ? t4[g2] : {};
            }, i2 = function(t4) {
              return l2(t4, g2);
            };
          }
          t3.exports = { set: r3, get: o2, has: i2, enforce: function(t4) {
            return i2(t4) ? o2(t4) : r3(t4, {});
          }, getterFor: function(t4) {
            return function(e4) {
              var n4;
              if (!c(e4) || (n4 = o2(e4)).type !== t4) throw new v("Incompatible receiver, " + t4 + " required");
              return n4;
            };
          } };
        }, 1432: function(t3, e3, n3) {
          var r3 = n3(1888);
          t3.exports = Array.isArray || function(t4) {
            return "Array" === r3(t4);
          };
        }, 4328: function(t3) {
          var e3 = "object" == typeof document && document.all;
          t3.exports = void 0 === e3 && void 0 !== e3 ? function(t4) {
            return "function" == typeof t4 || t4 === e3;
          } : function(t4) {
            return "function" == typeof t4;
          };
        }, 6072: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = n3(9957), i2 = n3(4328), u2 = n3(4427), a2 = n3(5232), c = n3(9112), s = function() {
          }, l2 = a2("Reflect", "construct"), f = /^\s*(?:class|function)\b/, p = r3(f.exec), d = !f.test(s), h2 = function(t4) {
            if (!i2(t4)) return false;
            try {
              return l2(s, [], t4), true;
            } catch (e4) {
              return false;
            }
          }, v = function(t4) {
            if (!i2(t4)) return false;
            switch (u2(t4)) {
              case "AsyncFunction":
              case "GeneratorFunction":
              case "AsyncGeneratorFunction":
                return false;
            }
            try {
              return d || !!p(f, c(t4));
            } catch (e4) {
              return true;
            }
          };
          v.sham = true, t3.exports = !l2 || o2((function() {
            var t4;
            return h2(h2.call) || !h2(Object) || !h2((function() {
              t4 = true;
            })) || t4;
          })) ? v : h2;
        }, 6704: function(t3, e3, n3) {
          var r3 = n3(9957), o2 = n3(4328), i2 = /#|\.prototype\./, u2 = function(t4, e4) {
            var n4 = c[a2(t4)];
            return n4 === l2 || n4 !== s && (o2(e4) ? r3(e4) : !!e4);
          }, a2 = u2.normalize = function(t4) {
            return String(t4).replace(i2, ".").toLowerCase();
          }, c = u2.data = {}, s = u2.NATIVE = "N", l2 = u2.POLYFILL = "P";
          t3.exports = u2;
        }, 9760: function(t3) {
          t3.exports = function(t4) {
            return null == t4;
          };
        }, 1632: function(t3, e3, n3) {
          var r3 = n3(4328);
          t3.exports = function(t4) {
            return "object" == typeof t4 ? null !== t4 : r3(t4);
          };
        }, 2424: function(t3, e3, n3) {
          var r3 = n3(1632);
          t3.exports = function(t4) {
            return r3(t4) || null === t4;
          };
        }, 7048: function(t3) {
          t3.exports = false;
        }, 7728: function(t3, e3, n3) {
          var r3 = n3(5232), o2 = n3(4328), i2 = n3(7e3), u2 = n3(6536), a2 = Object;
          t3.exports = u2 ? function(t4) {
            return "symbol" == typeof t4;
          } : function(t4) {
            var e4 = r3("Symbol");
            return o2(e4) && i2(e4.prototype, a2(t4));
          };
        }, 3112: function(t3, e3, n3) {
          var r3 = n3(8448), o2 = n3(3951), i2 = n3(4504);
          t3.exports = function(t4, e4, n4) {
            var u2, a2;
            o2(t4);
            try {
              if (!(u2 = i2(t4, "return"))) {
                if ("throw" === e4) throw n4;
                return n4;
              }
              u2 = r3(u2, t4);
            } catch (c) {
              a2 = true, u2 = c;
            }
            if ("throw" === e4) throw n4;
            if (a2) throw u2;
            return o2(u2), n4;
          };
        }, 9724: function(t3, e3, n3) {
          var r3 = n3(8448), o2 = n3(9368), i2 = n3(3440), u2 = n3(4036), a2 = n3(9972), c = n3(9104), s = n3(4504), l2 = n3(336).IteratorPrototype, f = n3(3336), p = n3(3112), d = a2("toStringTag"), h2 = "IteratorHelper", v = "WrapForValidIterator", m = c.set, y = function(t4) {
            var e4 = c.getterFor(t4 ? v : h2);
            return u2(o2(l2), { next: function() {
              var n4 = e4(this);
              if (t4) return n4.nextHandler();
              try {
                var r4 = n4.done ? void 0 : n4.nextHandler();
                return f(r4, n4.done);
              } catch (o3) {
                throw n4.done = true, o3;
              }
            }, return: function() {
              var n4 = e4(this), o3 = n4.iterator;
              if (n4.done = true, t4) {
                var i3 = s(o3, "return");
                return i3 ? r3(i3, o3) : f(void 0, true);
              }
              if (n4.inner) try {
                p(n4.inner.iterator, "normal");
              } catch (u3) {
                return p(o3, "throw", u3);
              }
              return p(o3, "normal"), f(void 0, true);
            } });
          }, g2 = y(true), b = y(false);
          i2(b, d, "Iterator Helper"), t3.exports = function(t4, e4) {
            var n4 = function(n5, r4) {
              r4 ? (r4.iterator = n5.iterator, r4.next = n5.next) : r4 = n5, r4.type = e4 ? v : h2, r4.nextHandler = t4, r4.counter = 0, r4.done = false, m(this, r4);
            };
            return n4.prototype = e4 ? g2 : b, n4;
          };
        }, 5792: function(t3, e3, n3) {
          var r3 = n3(8448), o2 = n3(8952), i2 = n3(3951), u2 = n3(6752), a2 = n3(9724), c = n3(8696), s = a2((function() {
            var t4 = this.iterator, e4 = i2(r3(this.next, t4));
            if (!(this.done = !!e4.done)) return c(t4, this.mapper, [e4.value, this.counter++], true);
          }));
          t3.exports = function(t4) {
            return i2(this), o2(t4), new s(u2(this), { mapper: t4 });
          };
        }, 336: function(t3, e3, n3) {
          var r3, o2, i2, u2 = n3(9957), a2 = n3(4328), c = n3(1632), s = n3(9368), l2 = n3(7796), f = n3(6076), p = n3(9972), d = n3(7048), h2 = p("iterator"), v = false;
          [].keys && ("next" in (i2 = [].keys()) ? (o2 = l2(l2(i2))) !== Object.prototype && (r3 = o2) : v = true), !c(r3) || u2((function() {
            var t4 = {};
            return r3[h2].call(t4) !== t4;
          })) ? r3 = {} : d && (r3 = s(r3)), a2(r3[h2]) || f(r3, h2, (function() {
            return this;
          })), t3.exports = { IteratorPrototype: r3, BUGGY_SAFARI_ITERATORS: v };
        }, 3556: function(t3, e3, n3) {
          var r3 = n3(7584);
          t3.exports = function(t4) {
            return r3(t4.length);
          };
        }, 5312: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = n3(9957), i2 = n3(4328), u2 = n3(5152), a2 = n3(3476), c = n3(6208).CONFIGURABLE, s = n3(9112), l2 = n3(9104), f = l2.enforce, p = l2.get, d = String, h2 = Object.defineProperty, v = r3("".slice), m = r3("".replace), y = r3([].join), g2 = a2 && !o2((function() {
            return 8 !== h2((function() {
            }), "length", { value: 8 }).length;
          })), b = String(String).split("String"), x = t3.exports = function(t4, e4, n4) {
            "Symbol(" === v(d(e4), 0, 7) && (e4 = "[" + m(d(e4), /^Symbol\(([^)]*)\).*$/, "$1") + "]"), n4 && n4.getter && (e4 = "get " + e4), n4 && n4.setter && (e4 = "set " + e4), (!u2(t4, "name") || c && t4.name !== e4) && (a2 ? h2(t4, "name", { value: e4, configurable: true }) : t4.name = e4), g2 && n4 && u2(n4, "arity") && t4.length !== n4.arity && h2(t4, "length", { value: n4.arity });
            try {
              n4 && u2(n4, "constructor") && n4.constructor ? a2 && h2(t4, "prototype", { writable: false }) : t4.prototype && (t4.prototype = void 0);
            } catch (o3) {
            }
            var r4 = f(t4);
            return u2(r4, "source") || (r4.source = y(b, "string" == typeof e4 ? e4 : "")), t4;
          };
          Function.prototype.toString = x((function() {
            return i2(this) && p(this).source || s(this);
          }), "toString");
        }, 1748: function(t3) {
          var e3 = Math.ceil, n3 = Math.floor;
          t3.exports = Math.trunc || function(t4) {
            var r3 = +t4;
            return (r3 > 0 ? n3 : e3)(r3);
          };
        }, 8948: function(t3, e3, n3) {
          var r3 = n3(5016);
          t3.exports = function(t4, e4) {
            return void 0 === t4 ? arguments.length < 2 ? "" : e4 : r3(t4);
          };
        }, 9292: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(1664), i2 = n3(8448), u2 = n3(9957), a2 = n3(1531), c = n3(9392), s = n3(8912), l2 = n3(4356), f = n3(5712), p = Object.assign, d = Object.defineProperty, h2 = o2([].concat);
          t3.exports = !p || u2((function() {
            if (r3 && 1 !== p({ b: 1 }, p(d({}, "a", { enumerable: true, get: function() {
              d(this, "b", { value: 3, enumerable: false });
            } }), { b: 2 })).b) return true;
            var t4 = {}, e4 = {}, n4 = /* @__PURE__ */ Symbol("assign detection"), o3 = "abcdefghijklmnopqrst";
            return t4[n4] = 7, o3.split("").forEach((function(t5) {
              e4[t5] = t5;
            })), 7 !== p({}, t4)[n4] || a2(p({}, e4)).join("") !== o3;
          })) ? function(t4, e4) {
            for (var n4 = l2(t4), o3 = arguments.length, u3 = 1, p2 = c.f, d2 = s.f; o3 > u3; ) for (var v, m = f(arguments[u3++]), y = p2 ? h2(a2(m), p2(m)) : a2(m), g2 = y.length, b = 0; g2 > b; ) v = y[b++], r3 && !i2(d2, m, v) || (n4[v] = m[v]);
            return n4;
          } : p;
        }, 9368: function(t3, e3, n3) {
          var r3, o2 = n3(3951), i2 = n3(2056), u2 = n3(8256), a2 = n3(2560), c = n3(4168), s = n3(8168), l2 = n3(6504), f = "prototype", p = "script", d = l2("IE_PROTO"), h2 = function() {
          }, v = function(t4) {
            return "<" + p + ">" + t4 + "</" + p + ">";
          }, m = function(t4) {
            t4.write(v("")), t4.close();
            var e4 = t4.parentWindow.Object;
            return t4 = null, e4;
          }, y = function() {
            try {
              r3 = new ActiveXObject("htmlfile");
            } catch (i3) {
            }
            var t4, e4, n4;
            y = "undefined" != typeof document ? document.domain && r3 ? m(r3) : (e4 = s("iframe"), n4 = "java" + p + ":", e4.style.display = "none", c.appendChild(e4), e4.src = String(n4), (t4 = e4.contentWindow.document).open(), t4.write(v("document.F=Object")), t4.close(), t4.F) : m(r3);
            for (var o3 = u2.length; o3--; ) delete y[f][u2[o3]];
            return y();
          };
          a2[d] = true, t3.exports = Object.create || function(t4, e4) {
            var n4;
            return null !== t4 ? (h2[f] = o2(t4), n4 = new h2(), h2[f] = null, n4[d] = t4) : n4 = y(), void 0 === e4 ? n4 : i2.f(n4, e4);
          };
        }, 2056: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(1576), i2 = n3(8352), u2 = n3(3951), a2 = n3(4096), c = n3(1531);
          e3.f = r3 && !o2 ? Object.defineProperties : function(t4, e4) {
            u2(t4);
            for (var n4, r4 = a2(e4), o3 = c(e4), s = o3.length, l2 = 0; s > l2; ) i2.f(t4, n4 = o3[l2++], r4[n4]);
            return t4;
          };
        }, 8352: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(9888), i2 = n3(1576), u2 = n3(3951), a2 = n3(88), c = TypeError, s = Object.defineProperty, l2 = Object.getOwnPropertyDescriptor, f = "enumerable", p = "configurable", d = "writable";
          e3.f = r3 ? i2 ? function(t4, e4, n4) {
            if (u2(t4), e4 = a2(e4), u2(n4), "function" == typeof t4 && "prototype" === e4 && "value" in n4 && d in n4 && !n4[d]) {
              var r4 = l2(t4, e4);
              r4 && r4[d] && (t4[e4] = n4.value, n4 = { configurable: p in n4 ? n4[p] : r4[p], enumerable: f in n4 ? n4[f] : r4[f], writable: false });
            }
            return s(t4, e4, n4);
          } : s : function(t4, e4, n4) {
            if (u2(t4), e4 = a2(e4), u2(n4), o2) try {
              return s(t4, e4, n4);
            } catch (r4) {
            }
            if ("get" in n4 || "set" in n4) throw new c("Accessors not supported");
            return "value" in n4 && (t4[e4] = n4.value), t4;
          };
        }, 9444: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(8448), i2 = n3(8912), u2 = n3(9728), a2 = n3(4096), c = n3(88), s = n3(5152), l2 = n3(9888), f = Object.getOwnPropertyDescriptor;
          e3.f = r3 ? f : function(t4, e4) {
            if (t4 = a2(t4), e4 = c(e4), l2) try {
              return f(t4, e4);
            } catch (n4) {
            }
            if (s(t4, e4)) return u2(!o2(i2.f, t4, e4), t4[e4]);
          };
        }, 5048: function(t3, e3, n3) {
          var r3 = n3(9008), o2 = n3(8256).concat("length", "prototype");
          e3.f = Object.getOwnPropertyNames || function(t4) {
            return r3(t4, o2);
          };
        }, 9392: function(t3, e3) {
          e3.f = Object.getOwnPropertySymbols;
        }, 7796: function(t3, e3, n3) {
          var r3 = n3(5152), o2 = n3(4328), i2 = n3(4356), u2 = n3(6504), a2 = n3(2272), c = u2("IE_PROTO"), s = Object, l2 = s.prototype;
          t3.exports = a2 ? s.getPrototypeOf : function(t4) {
            var e4 = i2(t4);
            if (r3(e4, c)) return e4[c];
            var n4 = e4.constructor;
            return o2(n4) && e4 instanceof n4 ? n4.prototype : e4 instanceof s ? l2 : null;
          };
        }, 7e3: function(t3, e3, n3) {
          var r3 = n3(1664);
          t3.exports = r3({}.isPrototypeOf);
        }, 9008: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = n3(5152), i2 = n3(4096), u2 = n3(2504).indexOf, a2 = n3(2560), c = r3([].push);
          t3.exports = function(t4, e4) {
            var n4, r4 = i2(t4), s = 0, l2 = [];
            for (n4 in r4) !o2(a2, n4) && o2(r4, n4) && c(l2, n4);
            for (; e4.length > s; ) o2(r4, n4 = e4[s++]) && (~u2(l2, n4) || c(l2, n4));
            return l2;
          };
        }, 1531: function(t3, e3, n3) {
          var r3 = n3(9008), o2 = n3(8256);
          t3.exports = Object.keys || function(t4) {
            return r3(t4, o2);
          };
        }, 8912: function(t3, e3) {
          var n3 = {}.propertyIsEnumerable, r3 = Object.getOwnPropertyDescriptor, o2 = r3 && !n3.call({ 1: 2 }, 1);
          e3.f = o2 ? function(t4) {
            var e4 = r3(this, t4);
            return !!e4 && e4.enumerable;
          } : n3;
        }, 4024: function(t3, e3, n3) {
          var r3 = n3(5288), o2 = n3(3951), i2 = n3(2096);
          t3.exports = Object.setPrototypeOf || ("__proto__" in {} ? (function() {
            var t4, e4 = false, n4 = {};
            try {
              (t4 = r3(Object.prototype, "__proto__", "set"))(n4, []), e4 = n4 instanceof Array;
            } catch (u2) {
            }
            return function(n5, r4) {
              return o2(n5), i2(r4), e4 ? t4(n5, r4) : n5.__proto__ = r4, n5;
            };
          })() : void 0);
        }, 7032: function(t3, e3, n3) {
          var r3 = n3(16), o2 = n3(4427);
          t3.exports = r3 ? {}.toString : function() {
            return "[object " + o2(this) + "]";
          };
        }, 2104: function(t3, e3, n3) {
          var r3 = n3(8448), o2 = n3(4328), i2 = n3(1632), u2 = TypeError;
          t3.exports = function(t4, e4) {
            var n4, a2;
            if ("string" === e4 && o2(n4 = t4.toString) && !i2(a2 = r3(n4, t4))) return a2;
            if (o2(n4 = t4.valueOf) && !i2(a2 = r3(n4, t4))) return a2;
            if ("string" !== e4 && o2(n4 = t4.toString) && !i2(a2 = r3(n4, t4))) return a2;
            throw new u2("Can't convert object to primitive value");
          };
        }, 9252: function(t3, e3, n3) {
          var r3 = n3(5232), o2 = n3(1664), i2 = n3(5048), u2 = n3(9392), a2 = n3(3951), c = o2([].concat);
          t3.exports = r3("Reflect", "ownKeys") || function(t4) {
            var e4 = i2.f(a2(t4)), n4 = u2.f;
            return n4 ? c(e4, n4(t4)) : e4;
          };
        }, 584: function(t3, e3, n3) {
          var r3 = n3(8352).f;
          t3.exports = function(t4, e4, n4) {
            n4 in t4 || r3(t4, n4, { configurable: true, get: function() {
              return e4[n4];
            }, set: function(t5) {
              e4[n4] = t5;
            } });
          };
        }, 9092: function(t3, e3, n3) {
          var r3 = n3(8448), o2 = n3(3951), i2 = n3(4328), u2 = n3(1888), a2 = n3(7680), c = TypeError;
          t3.exports = function(t4, e4) {
            var n4 = t4.exec;
            if (i2(n4)) {
              var s = r3(n4, t4, e4);
              return null !== s && o2(s), s;
            }
            if ("RegExp" === u2(t4)) return r3(a2, t4, e4);
            throw new c("RegExp#exec called on incompatible receiver");
          };
        }, 7680: function(t3, e3, n3) {
          var r3, o2, i2 = n3(8448), u2 = n3(1664), a2 = n3(5016), c = n3(8872), s = n3(3548), l2 = n3(4696), f = n3(9368), p = n3(9104).get, d = n3(8e3), h2 = n3(9124), v = l2("native-string-replace", String.prototype.replace), m = RegExp.prototype.exec, y = m, g2 = u2("".charAt), b = u2("".indexOf), x = u2("".replace), w = u2("".slice), O = (o2 = /b*/g, i2(m, r3 = /a/, "a"), i2(m, o2, "a"), 0 !== r3.lastIndex || 0 !== o2.lastIndex), _ = s.BROKEN_CARET, S = void 0 !== /()??/.exec("")[1];
          (O || S || _ || d || h2) && (y = function(t4) {
            var e4, n4, r4, o3, u3, s2, l3, d2 = this, h3 = p(d2), C = a2(t4), E = h3.raw;
            if (E) return E.lastIndex = d2.lastIndex, e4 = i2(y, E, C), d2.lastIndex = E.lastIndex, e4;
            var I = h3.groups, j = _ && d2.sticky, A = i2(c, d2), P = d2.source, N = 0, k = C;
            if (j && (A = x(A, "y", ""), -1 === b(A, "g") && (A += "g"), k = w(C, d2.lastIndex), d2.lastIndex > 0 && (!d2.multiline || d2.multiline && "\n" !== g2(C, d2.lastIndex - 1)) && (P = "(?: " + P + ")", k = " " + k, N++), n4 = new RegExp("^(?:" + P + ")", A)), S && (n4 = new RegExp("^" + P + "$(?!\\s)", A)), O && (r4 = d2.lastIndex), o3 = i2(m, j ? n4 : d2, k), j ? o3 ? (o3.input = w(o3.input, N), o3[0] = w(o3[0], N), o3.index = d2.lastIndex, d2.lastIndex += o3[0].length) : d2.lastIndex = 0 : O && o3 && (d2.lastIndex = d2.global ? o3.index + o3[0].length : r4), S && o3 && o3.length > 1 && i2(v, o3[0], n4, (function() {
              for (u3 = 1; u3 < arguments.length - 2; u3++) void 0 === arguments[u3] && (o3[u3] = void 0);
            })), o3 && I) for (o3.groups = s2 = f(null), u3 = 0; u3 < I.length; u3++) s2[(l3 = I[u3])[0]] = o3[l3[1]];
            return o3;
          }), t3.exports = y;
        }, 8872: function(t3, e3, n3) {
          var r3 = n3(3951);
          t3.exports = function() {
            var t4 = r3(this), e4 = "";
            return t4.hasIndices && (e4 += "d"), t4.global && (e4 += "g"), t4.ignoreCase && (e4 += "i"), t4.multiline && (e4 += "m"), t4.dotAll && (e4 += "s"), t4.unicode && (e4 += "u"), t4.unicodeSets && (e4 += "v"), t4.sticky && (e4 += "y"), e4;
          };
        }, 3548: function(t3, e3, n3) {
          var r3 = n3(9957), o2 = n3(6420).RegExp, i2 = r3((function() {
            var t4 = o2("a", "y");
            return t4.lastIndex = 2, null !== t4.exec("abcd");
          })), u2 = i2 || r3((function() {
            return !o2("a", "y").sticky;
          })), a2 = i2 || r3((function() {
            var t4 = o2("^r", "gy");
            return t4.lastIndex = 2, null !== t4.exec("str");
          }));
          t3.exports = { BROKEN_CARET: a2, MISSED_STICKY: u2, UNSUPPORTED_Y: i2 };
        }, 8e3: function(t3, e3, n3) {
          var r3 = n3(9957), o2 = n3(6420).RegExp;
          t3.exports = r3((function() {
            var t4 = o2(".", "s");
            return !(t4.dotAll && t4.test("\n") && "s" === t4.flags);
          }));
        }, 9124: function(t3, e3, n3) {
          var r3 = n3(9957), o2 = n3(6420).RegExp;
          t3.exports = r3((function() {
            var t4 = o2("(?<a>b)", "g");
            return "b" !== t4.exec("b").groups.a || "bc" !== "b".replace(t4, "$<a>c");
          }));
        }, 5436: function(t3, e3, n3) {
          var r3 = n3(9760), o2 = TypeError;
          t3.exports = function(t4) {
            if (r3(t4)) throw new o2("Can't call method on " + t4);
            return t4;
          };
        }, 6504: function(t3, e3, n3) {
          var r3 = n3(4696), o2 = n3(7776), i2 = r3("keys");
          t3.exports = function(t4) {
            return i2[t4] || (i2[t4] = o2(t4));
          };
        }, 3976: function(t3, e3, n3) {
          var r3 = n3(7048), o2 = n3(6420), i2 = n3(4636), u2 = "__core-js_shared__", a2 = t3.exports = o2[u2] || i2(u2, {});
          (a2.versions || (a2.versions = [])).push({ version: "3.36.0", mode: r3 ? "pure" : "global", copyright: "© 2014-2024 Denis Pushkarev (zloirock.ru)", license: "https://github.com/zloirock/core-js/blob/v3.36.0/LICENSE", source: "https://github.com/zloirock/core-js" });
        }, 4696: function(t3, e3, n3) {
          var r3 = n3(3976);
          t3.exports = function(t4, e4) {
            return r3[t4] || (r3[t4] = e4 || {});
          };
        }, 9764: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = n3(6180), i2 = n3(5016), u2 = n3(5436), a2 = r3("".charAt), c = r3("".charCodeAt), s = r3("".slice), l2 = function(t4) {
            return function(e4, n4) {
              var r4, l3, f = i2(u2(e4)), p = o2(n4), d = f.length;
              return p < 0 || p >= d ? t4 ? "" : void 0 : (r4 = c(f, p)) < 55296 || r4 > 56319 || p + 1 === d || (l3 = c(f, p + 1)) < 56320 || l3 > 57343 ? t4 ? a2(f, p) : r4 : t4 ? s(f, p, p + 2) : l3 - 56320 + (r4 - 55296 << 10) + 65536;
            };
          };
          t3.exports = { codeAt: l2(false), charAt: l2(true) };
        }, 772: function(t3, e3, n3) {
          var r3 = n3(8504), o2 = n3(9957), i2 = n3(6420).String;
          t3.exports = !!Object.getOwnPropertySymbols && !o2((function() {
            var t4 = /* @__PURE__ */ Symbol("symbol detection");
            return !i2(t4) || !(Object(t4) instanceof Symbol) || !Symbol.sham && r3 && r3 < 41;
          }));
        }, 2495: function(t3, e3, n3) {
          var r3 = n3(6180), o2 = Math.max, i2 = Math.min;
          t3.exports = function(t4, e4) {
            var n4 = r3(t4);
            return n4 < 0 ? o2(n4 + e4, 0) : i2(n4, e4);
          };
        }, 4096: function(t3, e3, n3) {
          var r3 = n3(5712), o2 = n3(5436);
          t3.exports = function(t4) {
            return r3(o2(t4));
          };
        }, 6180: function(t3, e3, n3) {
          var r3 = n3(1748);
          t3.exports = function(t4) {
            var e4 = +t4;
            return e4 != e4 || 0 === e4 ? 0 : r3(e4);
          };
        }, 7584: function(t3, e3, n3) {
          var r3 = n3(6180), o2 = Math.min;
          t3.exports = function(t4) {
            var e4 = r3(t4);
            return e4 > 0 ? o2(e4, 9007199254740991) : 0;
          };
        }, 4356: function(t3, e3, n3) {
          var r3 = n3(5436), o2 = Object;
          t3.exports = function(t4) {
            return o2(r3(t4));
          };
        }, 7024: function(t3, e3, n3) {
          var r3 = n3(8448), o2 = n3(1632), i2 = n3(7728), u2 = n3(4504), a2 = n3(2104), c = n3(9972), s = TypeError, l2 = c("toPrimitive");
          t3.exports = function(t4, e4) {
            if (!o2(t4) || i2(t4)) return t4;
            var n4, c2 = u2(t4, l2);
            if (c2) {
              if (void 0 === e4 && (e4 = "default"), n4 = r3(c2, t4, e4), !o2(n4) || i2(n4)) return n4;
              throw new s("Can't convert object to primitive value");
            }
            return void 0 === e4 && (e4 = "number"), a2(t4, e4);
          };
        }, 88: function(t3, e3, n3) {
          var r3 = n3(7024), o2 = n3(7728);
          t3.exports = function(t4) {
            var e4 = r3(t4, "string");
            return o2(e4) ? e4 : e4 + "";
          };
        }, 16: function(t3, e3, n3) {
          var r3 = {};
          r3[n3(9972)("toStringTag")] = "z", t3.exports = "[object z]" === String(r3);
        }, 5016: function(t3, e3, n3) {
          var r3 = n3(4427), o2 = String;
          t3.exports = function(t4) {
            if ("Symbol" === r3(t4)) throw new TypeError("Cannot convert a Symbol value to a string");
            return o2(t4);
          };
        }, 36: function(t3) {
          var e3 = String;
          t3.exports = function(t4) {
            try {
              return e3(t4);
            } catch (n3) {
              return "Object";
            }
          };
        }, 7776: function(t3, e3, n3) {
          var r3 = n3(1664), o2 = 0, i2 = Math.random(), u2 = r3(1 .toString);
          t3.exports = function(t4) {
            return "Symbol(" + (void 0 === t4 ? "" : t4) + ")_" + u2(++o2 + i2, 36);
          };
        }, 6536: function(t3, e3, n3) {
          var r3 = n3(772);
          t3.exports = r3 && !Symbol.sham && "symbol" == typeof Symbol.iterator;
        }, 1576: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(9957);
          t3.exports = r3 && o2((function() {
            return 42 !== Object.defineProperty((function() {
            }), "prototype", { value: 42, writable: false }).prototype;
          }));
        }, 4288: function(t3, e3, n3) {
          var r3 = n3(6420), o2 = n3(4328), i2 = r3.WeakMap;
          t3.exports = o2(i2) && /native code/.test(String(i2));
        }, 9972: function(t3, e3, n3) {
          var r3 = n3(6420), o2 = n3(4696), i2 = n3(5152), u2 = n3(7776), a2 = n3(772), c = n3(6536), s = r3.Symbol, l2 = o2("wks"), f = c ? s.for || s : s && s.withoutSetter || u2;
          t3.exports = function(t4) {
            return i2(l2, t4) || (l2[t4] = a2 && i2(s, t4) ? s[t4] : f("Symbol." + t4)), l2[t4];
          };
        }, 6488: function(t3, e3, n3) {
          var r3 = n3(5232), o2 = n3(5152), i2 = n3(3440), u2 = n3(7e3), a2 = n3(4024), c = n3(9968), s = n3(584), l2 = n3(7512), f = n3(8948), p = n3(3480), d = n3(3696), h2 = n3(3476), v = n3(7048);
          t3.exports = function(t4, e4, n4, m) {
            var y = "stackTraceLimit", g2 = m ? 2 : 1, b = t4.split("."), x = b[b.length - 1], w = r3.apply(null, b);
            if (w) {
              var O = w.prototype;
              if (!v && o2(O, "cause") && delete O.cause, !n4) return w;
              var _ = r3("Error"), S = e4((function(t5, e5) {
                var n5 = f(m ? e5 : t5, void 0), r4 = m ? new w(t5) : new w();
                return void 0 !== n5 && i2(r4, "message", n5), d(r4, S, r4.stack, 2), this && u2(O, this) && l2(r4, this, S), arguments.length > g2 && p(r4, arguments[g2]), r4;
              }));
              if (S.prototype = O, "Error" !== x ? a2 ? a2(S, _) : c(S, _, { name: true }) : h2 && y in w && (s(S, w, y), s(S, w, "prepareStackTrace")), c(S, w), !v) try {
                O.name !== x && i2(O, "name", x), O.constructor = S;
              } catch (C) {
              }
              return S;
            }
          };
        }, 7476: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(9957), i2 = n3(1432), u2 = n3(1632), a2 = n3(4356), c = n3(3556), s = n3(4316), l2 = n3(92), f = n3(2568), p = n3(953), d = n3(9972), h2 = n3(8504), v = d("isConcatSpreadable"), m = h2 >= 51 || !o2((function() {
            var t4 = [];
            return t4[v] = false, t4.concat()[0] !== t4;
          })), y = function(t4) {
            if (!u2(t4)) return false;
            var e4 = t4[v];
            return void 0 !== e4 ? !!e4 : i2(t4);
          };
          r3({ target: "Array", proto: true, arity: 1, forced: !m || !p("concat") }, { concat: function(t4) {
            var e4, n4, r4, o3, i3, u3 = a2(this), p2 = f(u3, 0), d2 = 0;
            for (e4 = -1, r4 = arguments.length; e4 < r4; e4++) if (y(i3 = -1 === e4 ? u3 : arguments[e4])) for (o3 = c(i3), s(d2 + o3), n4 = 0; n4 < o3; n4++, d2++) n4 in i3 && l2(p2, d2, i3[n4]);
            else s(d2 + 1), l2(p2, d2++, i3);
            return p2.length = d2, p2;
          } });
        }, 6932: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(3364).filter;
          r3({ target: "Array", proto: true, forced: !n3(953)("filter") }, { filter: function(t4) {
            return o2(this, t4, arguments.length > 1 ? arguments[1] : void 0);
          } });
        }, 700: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(1664), i2 = n3(5712), u2 = n3(4096), a2 = n3(1496), c = o2([].join);
          r3({ target: "Array", proto: true, forced: i2 !== Object || !a2("join", ",") }, { join: function(t4) {
            return c(u2(this), void 0 === t4 ? "," : t4);
          } });
        }, 4456: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(3364).map;
          r3({ target: "Array", proto: true, forced: !n3(953)("map") }, { map: function(t4) {
            return o2(this, t4, arguments.length > 1 ? arguments[1] : void 0);
          } });
        }, 4728: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(4356), i2 = n3(3556), u2 = n3(6728), a2 = n3(4316);
          r3({ target: "Array", proto: true, arity: 1, forced: n3(9957)((function() {
            return 4294967297 !== [].push.call({ length: 4294967296 }, 1);
          })) || !(function() {
            try {
              Object.defineProperty([], "length", { writable: false }).push();
            } catch (t4) {
              return t4 instanceof TypeError;
            }
          })() }, { push: function(t4) {
            var e4 = o2(this), n4 = i2(e4), r4 = arguments.length;
            a2(n4 + r4);
            for (var c = 0; c < r4; c++) e4[n4] = arguments[c], n4++;
            return u2(e4, n4), n4;
          } });
        }, 8752: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(6420), i2 = n3(908), u2 = n3(6488), a2 = "WebAssembly", c = o2[a2], s = 7 !== new Error("e", { cause: 7 }).cause, l2 = function(t4, e4) {
            var n4 = {};
            n4[t4] = u2(t4, e4, s), r3({ global: true, constructor: true, arity: 1, forced: s }, n4);
          }, f = function(t4, e4) {
            if (c && c[t4]) {
              var n4 = {};
              n4[t4] = u2(a2 + "." + t4, e4, s), r3({ target: a2, stat: true, constructor: true, arity: 1, forced: s }, n4);
            }
          };
          l2("Error", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          })), l2("EvalError", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          })), l2("RangeError", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          })), l2("ReferenceError", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          })), l2("SyntaxError", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          })), l2("TypeError", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          })), l2("URIError", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          })), f("CompileError", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          })), f("LinkError", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          })), f("RuntimeError", (function(t4) {
            return function(e4) {
              return i2(t4, this, arguments);
            };
          }));
        }, 508: function(t3, e3, n3) {
          var r3 = n3(3476), o2 = n3(6208).EXISTS, i2 = n3(1664), u2 = n3(2544), a2 = Function.prototype, c = i2(a2.toString), s = /function\b(?:\s|\/\*[\S\s]*?\*\/|\/\/[^\n\r]*[\n\r]+)*([^\s(/]*)/, l2 = i2(s.exec);
          r3 && !o2 && u2(a2, "name", { configurable: true, get: function() {
            try {
              return l2(s, c(this))[1];
            } catch (t4) {
              return "";
            }
          } });
        }, 232: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(9292);
          r3({ target: "Object", stat: true, arity: 2, forced: Object.assign !== o2 }, { assign: o2 });
        }, 5443: function(t3, e3, n3) {
          var r3 = n3(16), o2 = n3(6076), i2 = n3(7032);
          r3 || o2(Object.prototype, "toString", i2, { unsafe: true });
        }, 880: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(7680);
          r3({ target: "RegExp", proto: true, forced: /./.exec !== o2 }, { exec: o2 });
        }, 9836: function(t3, e3, n3) {
          var r3 = n3(8448), o2 = n3(7176), i2 = n3(3951), u2 = n3(9760), a2 = n3(7584), c = n3(5016), s = n3(5436), l2 = n3(4504), f = n3(4764), p = n3(9092);
          o2("match", (function(t4, e4, n4) {
            return [function(e5) {
              var n5 = s(this), o3 = u2(e5) ? void 0 : l2(e5, t4);
              return o3 ? r3(o3, e5, n5) : new RegExp(e5)[t4](c(n5));
            }, function(t5) {
              var r4 = i2(this), o3 = c(t5), u3 = n4(e4, r4, o3);
              if (u3.done) return u3.value;
              if (!r4.global) return p(r4, o3);
              var s2 = r4.unicode;
              r4.lastIndex = 0;
              for (var l3, d = [], h2 = 0; null !== (l3 = p(r4, o3)); ) {
                var v = c(l3[0]);
                d[h2] = v, "" === v && (r4.lastIndex = f(o3, a2(r4.lastIndex), s2)), h2++;
              }
              return 0 === h2 ? null : d;
            }];
          }));
        }, 3536: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(6420), i2 = n3(6100), u2 = n3(3951), a2 = n3(4328), c = n3(7796), s = n3(2544), l2 = n3(92), f = n3(9957), p = n3(5152), d = n3(9972), h2 = n3(336).IteratorPrototype, v = n3(3476), m = n3(7048), y = "constructor", g2 = "Iterator", b = d("toStringTag"), x = TypeError, w = o2[g2], O = m || !a2(w) || w.prototype !== h2 || !f((function() {
            w({});
          })), _ = function() {
            if (i2(this, h2), c(this) === h2) throw new x("Abstract class Iterator not directly constructable");
          }, S = function(t4, e4) {
            v ? s(h2, t4, { configurable: true, get: function() {
              return e4;
            }, set: function(e5) {
              if (u2(this), this === h2) throw new x("You can't redefine this property");
              p(this, t4) ? this[t4] = e5 : l2(this, t4, e5);
            } }) : h2[t4] = e4;
          };
          p(h2, b) || S(b, g2), !O && p(h2, y) && h2[y] !== Object || S(y, _), _.prototype = h2, r3({ global: true, constructor: true, forced: O }, { Iterator: _ });
        }, 2144: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(8448), i2 = n3(8952), u2 = n3(3951), a2 = n3(6752), c = n3(9724), s = n3(8696), l2 = n3(7048), f = c((function() {
            for (var t4, e4, n4 = this.iterator, r4 = this.predicate, i3 = this.next; ; ) {
              if (t4 = u2(o2(i3, n4)), this.done = !!t4.done) return;
              if (e4 = t4.value, s(n4, r4, [e4, this.counter++], true)) return e4;
            }
          }));
          r3({ target: "Iterator", proto: true, real: true, forced: l2 }, { filter: function(t4) {
            return u2(this), i2(t4), new f(a2(this), { predicate: t4 });
          } });
        }, 9080: function(t3, e3, n3) {
          var r3 = n3(9160), o2 = n3(5792);
          r3({ target: "Iterator", proto: true, real: true, forced: n3(7048) }, { map: o2 });
        } }, e2 = {};
        function n2(r3) {
          var o2 = e2[r3];
          if (void 0 !== o2) return o2.exports;
          var i2 = e2[r3] = { exports: {} };
          return t2[r3].call(i2.exports, i2, i2.exports, n2), i2.exports;
        }
        n2.d = function(t3, e3) {
          for (var r3 in e3) n2.o(e3, r3) && !n2.o(t3, r3) && Object.defineProperty(t3, r3, { enumerable: true, get: e3[r3] });
        }, n2.g = (function() {
          if ("object" == typeof globalThis) return globalThis;
          try {
            return this || new Function("return this")();
          } catch (t3) {
            if ("object" == typeof window) return window;
          }
        })(), n2.o = function(t3, e3) {
          return Object.prototype.hasOwnProperty.call(t3, e3);
        };
        var r2 = {};
        return (function() {
          n2.d(r2, { default: function() {
            return Q;
          } });
          n2(8752), n2(6932), n2(4456), n2(508), n2(232), n2(5443), n2(3536), n2(2144), n2(9080);
          var t3 = function() {
          }, e3 = {}, o2 = [], i2 = [];
          function u2(n3, r3) {
            var u3, a3, c2, s2, l3 = i2;
            for (s2 = arguments.length; s2-- > 2; ) o2.push(arguments[s2]);
            for (r3 && null != r3.children && (o2.length || o2.push(r3.children), delete r3.children); o2.length; ) if ((a3 = o2.pop()) && void 0 !== a3.pop) for (s2 = a3.length; s2--; ) o2.push(a3[s2]);
            else "boolean" == typeof a3 && (a3 = null), (c2 = "function" != typeof n3) && (null == a3 ? a3 = "" : "number" == typeof a3 ? a3 = String(a3) : "string" != typeof a3 && (c2 = false)), c2 && u3 ? l3[l3.length - 1] += a3 : l3 === i2 ? l3 = [a3] : l3.push(a3), u3 = c2;
            var f2 = new t3();
            return f2.nodeName = n3, f2.children = l3, f2.attributes = null == r3 ? void 0 : r3, f2.key = null == r3 ? void 0 : r3.key, void 0 !== e3.vnode && e3.vnode(f2), f2;
          }
          function a2(t4, e4) {
            for (var n3 in e4) t4[n3] = e4[n3];
            return t4;
          }
          function c(t4, e4) {
            t4 && ("function" == typeof t4 ? t4(e4) : t4.current = e4);
          }
          var s = "function" == typeof Promise ? Promise.resolve().then.bind(Promise.resolve()) : setTimeout;
          var l2 = /acit|ex(?:s|g|n|p|$)|rph|ows|mnc|ntw|ine[ch]|zoo|^ord/i, f = [];
          function p(t4) {
            !t4._dirty && (t4._dirty = true) && 1 == f.push(t4) && (e3.debounceRendering || s)(d);
          }
          function d() {
            for (var t4; t4 = f.pop(); ) t4._dirty && T(t4);
          }
          function h2(t4, e4, n3) {
            return "string" == typeof e4 || "number" == typeof e4 ? void 0 !== t4.splitText : "string" == typeof e4.nodeName ? !t4._componentConstructor && v(t4, e4.nodeName) : n3 || t4._componentConstructor === e4.nodeName;
          }
          function v(t4, e4) {
            return t4.normalizedNodeName === e4 || t4.nodeName.toLowerCase() === e4.toLowerCase();
          }
          function m(t4) {
            var e4 = a2({}, t4.attributes);
            e4.children = t4.children;
            var n3 = t4.nodeName.defaultProps;
            if (void 0 !== n3) for (var r3 in n3) void 0 === e4[r3] && (e4[r3] = n3[r3]);
            return e4;
          }
          function y(t4) {
            var e4 = t4.parentNode;
            e4 && e4.removeChild(t4);
          }
          function g2(t4, e4, n3, r3, o3) {
            if ("className" === e4 && (e4 = "class"), "key" === e4) ;
            else if ("ref" === e4) c(n3, null), c(r3, t4);
            else if ("class" !== e4 || o3) if ("style" === e4) {
              if (r3 && "string" != typeof r3 && "string" != typeof n3 || (t4.style.cssText = r3 || ""), r3 && "object" == typeof r3) {
                if ("string" != typeof n3) for (var i3 in n3) i3 in r3 || (t4.style[i3] = "");
                for (var i3 in r3) t4.style[i3] = "number" == typeof r3[i3] && false === l2.test(i3) ? r3[i3] + "px" : r3[i3];
              }
            } else if ("dangerouslySetInnerHTML" === e4) r3 && (t4.innerHTML = r3.__html || "");
            else if ("o" == e4[0] && "n" == e4[1]) {
              var u3 = e4 !== (e4 = e4.replace(/Capture$/, ""));
              e4 = e4.toLowerCase().substring(2), r3 ? n3 || t4.addEventListener(e4, b, u3) : t4.removeEventListener(e4, b, u3), (t4._listeners || (t4._listeners = {}))[e4] = r3;
            } else if ("list" !== e4 && "type" !== e4 && !o3 && e4 in t4) {
              try {
                t4[e4] = null == r3 ? "" : r3;
              } catch (s2) {
              }
              null != r3 && false !== r3 || "spellcheck" == e4 || t4.removeAttribute(e4);
            } else {
              var a3 = o3 && e4 !== (e4 = e4.replace(/^xlink:?/, ""));
              null == r3 || false === r3 ? a3 ? t4.removeAttributeNS("http://www.w3.org/1999/xlink", e4.toLowerCase()) : t4.removeAttribute(e4) : "function" != typeof r3 && (a3 ? t4.setAttributeNS("http://www.w3.org/1999/xlink", e4.toLowerCase(), r3) : t4.setAttribute(e4, r3));
            }
            else t4.className = r3 || "";
          }
          function b(t4) {
            return this._listeners[t4.type](e3.event && e3.event(t4) || t4);
          }
          var x = [], w = 0, O = false, _ = false;
          function S() {
            for (var t4; t4 = x.shift(); ) e3.afterMount && e3.afterMount(t4), t4.componentDidMount && t4.componentDidMount();
          }
          function C(t4, e4, n3, r3, o3, i3) {
            w++ || (O = null != o3 && void 0 !== o3.ownerSVGElement, _ = null != t4 && !("__preactattr_" in t4));
            var u3 = E(t4, e4, n3, r3, i3);
            return o3 && u3.parentNode !== o3 && o3.appendChild(u3), --w || (_ = false, i3 || S()), u3;
          }
          function E(t4, e4, n3, r3, o3) {
            var i3 = t4, u3 = O;
            if (null != e4 && "boolean" != typeof e4 || (e4 = ""), "string" == typeof e4 || "number" == typeof e4) return t4 && void 0 !== t4.splitText && t4.parentNode && (!t4._component || o3) ? t4.nodeValue != e4 && (t4.nodeValue = e4) : (i3 = document.createTextNode(e4), t4 && (t4.parentNode && t4.parentNode.replaceChild(i3, t4), I(t4, true))), i3.__preactattr_ = true, i3;
            var a3, c2, s2 = e4.nodeName;
            if ("function" == typeof s2) return (function(t5, e5, n4, r4) {
              var o4 = t5 && t5._component, i4 = o4, u4 = t5, a4 = o4 && t5._componentConstructor === e5.nodeName, c3 = a4, s3 = m(e5);
              for (; o4 && !c3 && (o4 = o4._parentComponent); ) c3 = o4.constructor === e5.nodeName;
              o4 && c3 && (!r4 || o4._component) ? (k(o4, s3, 3, n4, r4), t5 = o4.base) : (i4 && !a4 && (R(i4), t5 = u4 = null), o4 = P(e5.nodeName, s3, n4), t5 && !o4.nextBase && (o4.nextBase = t5, u4 = null), k(o4, s3, 1, n4, r4), t5 = o4.base, u4 && t5 !== u4 && (u4._component = null, I(u4, false)));
              return t5;
            })(t4, e4, n3, r3);
            if (O = "svg" === s2 || "foreignObject" !== s2 && O, s2 = String(s2), (!t4 || !v(t4, s2)) && (a3 = s2, (c2 = O ? document.createElementNS("http://www.w3.org/2000/svg", a3) : document.createElement(a3)).normalizedNodeName = a3, i3 = c2, t4)) {
              for (; t4.firstChild; ) i3.appendChild(t4.firstChild);
              t4.parentNode && t4.parentNode.replaceChild(i3, t4), I(t4, true);
            }
            var l3 = i3.firstChild, f2 = i3.__preactattr_, p2 = e4.children;
            if (null == f2) {
              f2 = i3.__preactattr_ = {};
              for (var d2 = i3.attributes, b2 = d2.length; b2--; ) f2[d2[b2].name] = d2[b2].value;
            }
            return !_ && p2 && 1 === p2.length && "string" == typeof p2[0] && null != l3 && void 0 !== l3.splitText && null == l3.nextSibling ? l3.nodeValue != p2[0] && (l3.nodeValue = p2[0]) : (p2 && p2.length || null != l3) && (function(t5, e5, n4, r4, o4) {
              var i4, u4, a4, c3, s3, l4 = t5.childNodes, f3 = [], p3 = {}, d3 = 0, v2 = 0, m2 = l4.length, g3 = 0, b3 = e5 ? e5.length : 0;
              if (0 !== m2) for (var x2 = 0; x2 < m2; x2++) {
                var w2 = l4[x2], O2 = w2.__preactattr_;
                null != (_2 = b3 && O2 ? w2._component ? w2._component.__key : O2.key : null) ? (d3++, p3[_2] = w2) : (O2 || (void 0 !== w2.splitText ? !o4 || w2.nodeValue.trim() : o4)) && (f3[g3++] = w2);
              }
              if (0 !== b3) for (x2 = 0; x2 < b3; x2++) {
                var _2;
                if (s3 = null, null != (_2 = (c3 = e5[x2]).key)) d3 && void 0 !== p3[_2] && (s3 = p3[_2], p3[_2] = void 0, d3--);
                else if (v2 < g3) {
                  for (i4 = v2; i4 < g3; i4++) if (void 0 !== f3[i4] && h2(u4 = f3[i4], c3, o4)) {
                    s3 = u4, f3[i4] = void 0, i4 === g3 - 1 && g3--, i4 === v2 && v2++;
                    break;
                  }
                }
                s3 = E(s3, c3, n4, r4), a4 = l4[x2], s3 && s3 !== t5 && s3 !== a4 && (null == a4 ? t5.appendChild(s3) : s3 === a4.nextSibling ? y(a4) : t5.insertBefore(s3, a4));
              }
              if (d3) for (var x2 in p3) void 0 !== p3[x2] && I(p3[x2], false);
              for (; v2 <= g3; ) void 0 !== (s3 = f3[g3--]) && I(s3, false);
            })(i3, p2, n3, r3, _ || null != f2.dangerouslySetInnerHTML), (function(t5, e5, n4) {
              var r4;
              for (r4 in n4) e5 && null != e5[r4] || null == n4[r4] || g2(t5, r4, n4[r4], n4[r4] = void 0, O);
              for (r4 in e5) "children" === r4 || "innerHTML" === r4 || r4 in n4 && e5[r4] === ("value" === r4 || "checked" === r4 ? t5[r4] : n4[r4]) || g2(t5, r4, n4[r4], n4[r4] = e5[r4], O);
            })(i3, e4.attributes, f2), O = u3, i3;
          }
          function I(t4, e4) {
            var n3 = t4._component;
            n3 ? R(n3) : (null != t4.__preactattr_ && c(t4.__preactattr_.ref, null), false !== e4 && null != t4.__preactattr_ || y(t4), j(t4));
          }
          function j(t4) {
            for (t4 = t4.lastChild; t4; ) {
              var e4 = t4.previousSibling;
              I(t4, true), t4 = e4;
            }
          }
          var A = [];
          function P(t4, e4, n3) {
            var r3, o3 = A.length;
            for (t4.prototype && t4.prototype.render ? (r3 = new t4(e4, n3), M.call(r3, e4, n3)) : ((r3 = new M(e4, n3)).constructor = t4, r3.render = N); o3--; ) if (A[o3].constructor === t4) return r3.nextBase = A[o3].nextBase, A.splice(o3, 1), r3;
            return r3;
          }
          function N(t4, e4, n3) {
            return this.constructor(t4, n3);
          }
          function k(t4, n3, r3, o3, i3) {
            t4._disable || (t4._disable = true, t4.__ref = n3.ref, t4.__key = n3.key, delete n3.ref, delete n3.key, void 0 === t4.constructor.getDerivedStateFromProps && (!t4.base || i3 ? t4.componentWillMount && t4.componentWillMount() : t4.componentWillReceiveProps && t4.componentWillReceiveProps(n3, o3)), o3 && o3 !== t4.context && (t4.prevContext || (t4.prevContext = t4.context), t4.context = o3), t4.prevProps || (t4.prevProps = t4.props), t4.props = n3, t4._disable = false, 0 !== r3 && (1 !== r3 && false === e3.syncComponentUpdates && t4.base ? p(t4) : T(t4, 1, i3)), c(t4.__ref, t4));
          }
          function T(t4, n3, r3, o3) {
            if (!t4._disable) {
              var i3, u3, c2, s2 = t4.props, l3 = t4.state, f2 = t4.context, p2 = t4.prevProps || s2, d2 = t4.prevState || l3, h3 = t4.prevContext || f2, v2 = t4.base, y2 = t4.nextBase, g3 = v2 || y2, b2 = t4._component, O2 = false, _2 = h3;
              if (t4.constructor.getDerivedStateFromProps && (l3 = a2(a2({}, l3), t4.constructor.getDerivedStateFromProps(s2, l3)), t4.state = l3), v2 && (t4.props = p2, t4.state = d2, t4.context = h3, 2 !== n3 && t4.shouldComponentUpdate && false === t4.shouldComponentUpdate(s2, l3, f2) ? O2 = true : t4.componentWillUpdate && t4.componentWillUpdate(s2, l3, f2), t4.props = s2, t4.state = l3, t4.context = f2), t4.prevProps = t4.prevState = t4.prevContext = t4.nextBase = null, t4._dirty = false, !O2) {
                i3 = t4.render(s2, l3, f2), t4.getChildContext && (f2 = a2(a2({}, f2), t4.getChildContext())), v2 && t4.getSnapshotBeforeUpdate && (_2 = t4.getSnapshotBeforeUpdate(p2, d2));
                var E2, j2, A2 = i3 && i3.nodeName;
                if ("function" == typeof A2) {
                  var N2 = m(i3);
                  (u3 = b2) && u3.constructor === A2 && N2.key == u3.__key ? k(u3, N2, 1, f2, false) : (E2 = u3, t4._component = u3 = P(A2, N2, f2), u3.nextBase = u3.nextBase || y2, u3._parentComponent = t4, k(u3, N2, 0, f2, false), T(u3, 1, r3, true)), j2 = u3.base;
                } else c2 = g3, (E2 = b2) && (c2 = t4._component = null), (g3 || 1 === n3) && (c2 && (c2._component = null), j2 = C(c2, i3, f2, r3 || !v2, g3 && g3.parentNode, true));
                if (g3 && j2 !== g3 && u3 !== b2) {
                  var M2 = g3.parentNode;
                  M2 && j2 !== M2 && (M2.replaceChild(j2, g3), E2 || (g3._component = null, I(g3, false)));
                }
                if (E2 && R(E2), t4.base = j2, j2 && !o3) {
                  for (var L2 = t4, D2 = t4; D2 = D2._parentComponent; ) (L2 = D2).base = j2;
                  j2._component = L2, j2._componentConstructor = L2.constructor;
                }
              }
              for (!v2 || r3 ? x.push(t4) : O2 || (t4.componentDidUpdate && t4.componentDidUpdate(p2, d2, _2), e3.afterUpdate && e3.afterUpdate(t4)); t4._renderCallbacks.length; ) t4._renderCallbacks.pop().call(t4);
              w || o3 || S();
            }
          }
          function R(t4) {
            e3.beforeUnmount && e3.beforeUnmount(t4);
            var n3 = t4.base;
            t4._disable = true, t4.componentWillUnmount && t4.componentWillUnmount(), t4.base = null;
            var r3 = t4._component;
            r3 ? R(r3) : n3 && (null != n3.__preactattr_ && c(n3.__preactattr_.ref, null), t4.nextBase = n3, y(n3), A.push(t4), j(n3)), c(t4.__ref, null);
          }
          function M(t4, e4) {
            this._dirty = true, this.context = e4, this.props = t4, this.state = this.state || {}, this._renderCallbacks = [];
          }
          function L(t4, e4, n3) {
            return C(n3, t4, {}, false, e4, false);
          }
          a2(M.prototype, { setState: function(t4, e4) {
            this.prevState || (this.prevState = this.state), this.state = a2(a2({}, this.state), "function" == typeof t4 ? t4(this.state, this.props) : t4), e4 && this._renderCallbacks.push(e4), p(this);
          }, forceUpdate: function(t4) {
            t4 && this._renderCallbacks.push(t4), T(this, 2);
          }, render: function() {
          } });
          n2(700), n2(4728), n2(880), n2(9836), n2(7476);
          function D(t4, e4) {
            return D = Object.setPrototypeOf ? Object.setPrototypeOf.bind() : function(t5, e5) {
              return t5.__proto__ = e5, t5;
            }, D(t4, e4);
          }
          var B = (function(t4) {
            var e4, n3;
            function r3() {
              for (var e5, n4 = arguments.length, r4 = new Array(n4), o4 = 0; o4 < n4; o4++) r4[o4] = arguments[o4];
              return (e5 = t4.call.apply(t4, [this].concat(r4)) || this).state = { bump: false, debounced: false }, e5;
            }
            n3 = t4, (e4 = r3).prototype = Object.create(n3.prototype), e4.prototype.constructor = e4, D(e4, n3);
            var o3 = r3.prototype;
            return o3.componentWillMount = function() {
              var t5, e5, n4, r4, o4 = this;
              this.debounceStatusUpdate = (t5 = function() {
                if (!o4.state.debounced) {
                  var t6 = !o4.props.isInFocus || o4.props.validChoiceMade;
                  o4.setState((function(e6) {
                    return { bump: !e6.bump, debounced: true, silenced: t6 };
                  }));
                }
              }, e5 = 1400, function() {
                var o5 = this, i3 = arguments, u3 = n4 && !r4;
                clearTimeout(r4), r4 = setTimeout((function() {
                  r4 = null, n4 || t5.apply(o5, i3);
                }), e5), u3 && t5.apply(o5, i3);
              });
            }, o3.componentWillReceiveProps = function(t5) {
              t5.queryLength;
              this.setState({ debounced: false });
            }, o3.render = function() {
              var t5 = this.props, e5 = t5.id, n4 = t5.length, r4 = t5.queryLength, o4 = t5.minQueryLength, i3 = t5.selectedOption, a3 = t5.selectedOptionIndex, c2 = t5.tQueryTooShort, s2 = t5.tNoResults, l3 = t5.tSelectedOption, f2 = t5.tResults, p2 = t5.className, d2 = this.state, h3 = d2.bump, v2 = d2.debounced, m2 = d2.silenced, y2 = r4 < o4, g3 = 0 === n4, b2 = i3 ? l3(i3, n4, a3) : "", x2 = null;
              return x2 = y2 ? c2(o4) : g3 ? s2() : f2(n4, b2), this.debounceStatusUpdate(), u2("div", { className: p2, style: { border: "0", clip: "rect(0 0 0 0)", height: "1px", marginBottom: "-1px", marginRight: "-1px", overflow: "hidden", padding: "0", position: "absolute", whiteSpace: "nowrap", width: "1px" } }, u2("div", { id: e5 + "__status--A", role: "status", "aria-atomic": "true", "aria-live": "polite" }, !m2 && v2 && h3 ? x2 : ""), u2("div", { id: e5 + "__status--B", role: "status", "aria-atomic": "true", "aria-live": "polite" }, m2 || !v2 || h3 ? "" : x2));
            }, r3;
          })(M);
          B.defaultProps = { tQueryTooShort: function(t4) {
            return "Type in " + t4 + " or more characters for results";
          }, tNoResults: function() {
            return "No search results";
          }, tSelectedOption: function(t4, e4, n3) {
            return t4 + " " + (n3 + 1) + " of " + e4 + " is highlighted";
          }, tResults: function(t4, e4) {
            return t4 + " " + (1 === t4 ? "result" : "results") + " " + (1 === t4 ? "is" : "are") + " available. " + e4;
          } };
          var F = function(t4) {
            return u2("svg", { version: "1.1", xmlns: "http://www.w3.org/2000/svg", className: t4.className, focusable: "false" }, u2("g", { stroke: "none", fill: "none", "fill-rule": "evenodd" }, u2("polygon", { fill: "#000000", points: "0 0 22 0 11 17" })));
          };
          function U() {
            return U = Object.assign ? Object.assign.bind() : function(t4) {
              for (var e4 = 1; e4 < arguments.length; e4++) {
                var n3 = arguments[e4];
                for (var r3 in n3) Object.prototype.hasOwnProperty.call(n3, r3) && (t4[r3] = n3[r3]);
              }
              return t4;
            }, U.apply(this, arguments);
          }
          function V(t4) {
            if (void 0 === t4) throw new ReferenceError("this hasn't been initialised - super() hasn't been called");
            return t4;
          }
          function q(t4, e4) {
            return q = Object.setPrototypeOf ? Object.setPrototypeOf.bind() : function(t5, e5) {
              return t5.__proto__ = e5, t5;
            }, q(t4, e4);
          }
          var W = { 13: "enter", 27: "escape", 32: "space", 38: "up", 40: "down" };
          function H() {
            return "undefined" != typeof navigator && !(!navigator.userAgent.match(/(iPod|iPhone|iPad)/g) || !navigator.userAgent.match(/AppleWebKit/g));
          }
          var K = (function(t4) {
            var e4, n3;
            function r3(e5) {
              var n4;
              return (n4 = t4.call(this, e5) || this).elementReferences = {}, n4.state = { focused: null, hovered: null, menuOpen: false, options: e5.defaultValue ? [e5.defaultValue] : [], query: e5.defaultValue, validChoiceMade: false, selected: null, ariaHint: true }, n4.handleComponentBlur = n4.handleComponentBlur.bind(V(n4)), n4.handleKeyDown = n4.handleKeyDown.bind(V(n4)), n4.handleUpArrow = n4.handleUpArrow.bind(V(n4)), n4.handleDownArrow = n4.handleDownArrow.bind(V(n4)), n4.handleEnter = n4.handleEnter.bind(V(n4)), n4.handlePrintableKey = n4.handlePrintableKey.bind(V(n4)), n4.handleListMouseLeave = n4.handleListMouseLeave.bind(V(n4)), n4.handleOptionBlur = n4.handleOptionBlur.bind(V(n4)), n4.handleOptionClick = n4.handleOptionClick.bind(V(n4)), n4.handleOptionFocus = n4.handleOptionFocus.bind(V(n4)), n4.handleOptionMouseDown = n4.handleOptionMouseDown.bind(V(n4)), n4.handleOptionMouseEnter = n4.handleOptionMouseEnter.bind(V(n4)), n4.handleInputBlur = n4.handleInputBlur.bind(V(n4)), n4.handleInputChange = n4.handleInputChange.bind(V(n4)), n4.handleInputClick = n4.handleInputClick.bind(V(n4)), n4.handleInputFocus = n4.handleInputFocus.bind(V(n4)), n4.pollInputElement = n4.pollInputElement.bind(V(n4)), n4.getDirectInputChanges = n4.getDirectInputChanges.bind(V(n4)), n4;
            }
            n3 = t4, (e4 = r3).prototype = Object.create(n3.prototype), e4.prototype.constructor = e4, q(e4, n3);
            var o3 = r3.prototype;
            return o3.isQueryAnOption = function(t5, e5) {
              var n4 = this;
              return -1 !== e5.map((function(t6) {
                return n4.templateInputValue(t6).toLowerCase();
              })).indexOf(t5.toLowerCase());
            }, o3.componentDidMount = function() {
              this.pollInputElement();
            }, o3.componentWillUnmount = function() {
              clearTimeout(this.$pollInput);
            }, o3.pollInputElement = function() {
              var t5 = this;
              this.getDirectInputChanges(), this.$pollInput = setTimeout((function() {
                t5.pollInputElement();
              }), 100);
            }, o3.getDirectInputChanges = function() {
              var t5 = this.elementReferences[-1];
              t5 && t5.value !== this.state.query && this.handleInputChange({ target: { value: t5.value } });
            }, o3.componentDidUpdate = function(t5, e5) {
              var n4 = this.state.focused, r4 = null === n4, o4 = e5.focused !== n4;
              o4 && !r4 && this.elementReferences[n4].focus();
              var i3 = -1 === n4, u3 = o4 && null === e5.focused;
              if (i3 && u3) {
                var a3 = this.elementReferences[n4];
                a3.setSelectionRange(0, a3.value.length);
              }
            }, o3.hasAutoselect = function() {
              return !H() && this.props.autoselect;
            }, o3.templateInputValue = function(t5) {
              var e5 = this.props.templates && this.props.templates.inputValue;
              return e5 ? e5(t5) : t5;
            }, o3.templateSuggestion = function(t5) {
              var e5 = this.props.templates && this.props.templates.suggestion;
              return e5 ? e5(t5) : t5;
            }, o3.handleComponentBlur = function(t5) {
              var e5, n4 = this.state, r4 = n4.options, o4 = n4.query, i3 = n4.selected;
              this.props.confirmOnBlur ? (e5 = t5.query || o4, this.props.onConfirm(r4[i3])) : e5 = o4, this.setState({ focused: null, menuOpen: t5.menuOpen || false, query: e5, selected: null, validChoiceMade: this.isQueryAnOption(e5, r4) });
            }, o3.handleListMouseLeave = function(t5) {
              this.setState({ hovered: null });
            }, o3.handleOptionBlur = function(t5, e5) {
              var n4 = this.state, r4 = n4.focused, o4 = n4.menuOpen, i3 = n4.options, u3 = n4.selected, a3 = null === t5.relatedTarget, c2 = t5.relatedTarget === this.elementReferences[-1], s2 = r4 !== e5 && -1 !== r4;
              if (!s2 && a3 || !(s2 || c2)) {
                var l3 = o4 && H();
                this.handleComponentBlur({ menuOpen: l3, query: this.templateInputValue(i3[u3]) });
              }
            }, o3.handleInputBlur = function(t5) {
              var e5 = this.state, n4 = e5.focused, r4 = e5.menuOpen, o4 = e5.options, i3 = e5.query, u3 = e5.selected;
              if (!(-1 !== n4)) {
                var a3 = r4 && H(), c2 = H() ? i3 : this.templateInputValue(o4[u3]);
                this.handleComponentBlur({ menuOpen: a3, query: c2 });
              }
            }, o3.handleInputChange = function(t5) {
              var e5 = this, n4 = this.props, r4 = n4.minLength, o4 = n4.source, i3 = n4.showAllValues, u3 = this.hasAutoselect(), a3 = t5.target.value, c2 = 0 === a3.length, s2 = this.state.query !== a3, l3 = a3.length >= r4;
              this.setState({ query: a3, ariaHint: c2 }), i3 || !c2 && s2 && l3 ? o4(a3, (function(t6) {
                var n5 = t6.length > 0;
                e5.setState({ menuOpen: n5, options: t6, selected: u3 && n5 ? 0 : -1, validChoiceMade: false });
              })) : !c2 && l3 || this.setState({ menuOpen: false, options: [] });
            }, o3.handleInputClick = function(t5) {
              this.handleInputChange(t5);
            }, o3.handleInputFocus = function(t5) {
              var e5 = this.state, n4 = e5.query, r4 = e5.validChoiceMade, o4 = e5.options, i3 = this.props.minLength, u3 = !r4 && n4.length >= i3 && o4.length > 0;
              u3 ? this.setState((function(t6) {
                var e6 = t6.menuOpen;
                return { focused: -1, menuOpen: u3 || e6, selected: -1 };
              })) : this.setState({ focused: -1 });
            }, o3.handleOptionFocus = function(t5) {
              this.setState({ focused: t5, hovered: null, selected: t5 });
            }, o3.handleOptionMouseEnter = function(t5, e5) {
              H() || this.setState({ hovered: e5 });
            }, o3.handleOptionClick = function(t5, e5) {
              var n4 = this.state.options[e5], r4 = this.templateInputValue(n4);
              this.props.onConfirm(n4), this.setState({ focused: -1, hovered: null, menuOpen: false, query: r4, selected: -1, validChoiceMade: true }), this.forceUpdate();
            }, o3.handleOptionMouseDown = function(t5) {
              t5.preventDefault();
            }, o3.handleUpArrow = function(t5) {
              t5.preventDefault();
              var e5 = this.state, n4 = e5.menuOpen, r4 = e5.selected;
              -1 !== r4 && n4 && this.handleOptionFocus(r4 - 1);
            }, o3.handleDownArrow = function(t5) {
              var e5 = this;
              if (t5.preventDefault(), this.props.showAllValues && false === this.state.menuOpen) t5.preventDefault(), this.props.source("", (function(t6) {
                e5.setState({ menuOpen: true, options: t6, selected: 0, focused: 0, hovered: null });
              }));
              else if (true === this.state.menuOpen) {
                var n4 = this.state, r4 = n4.menuOpen, o4 = n4.options, i3 = n4.selected;
                i3 !== o4.length - 1 && r4 && this.handleOptionFocus(i3 + 1);
              }
            }, o3.handleSpace = function(t5) {
              var e5 = this;
              this.props.showAllValues && false === this.state.menuOpen && "" === this.state.query && (t5.preventDefault(), this.props.source("", (function(t6) {
                e5.setState({ menuOpen: true, options: t6 });
              }))), -1 !== this.state.focused && (t5.preventDefault(), this.handleOptionClick(t5, this.state.focused));
            }, o3.handleEnter = function(t5) {
              this.state.menuOpen && (t5.preventDefault(), this.state.selected >= 0 && this.handleOptionClick(t5, this.state.selected));
            }, o3.handlePrintableKey = function(t5) {
              var e5 = this.elementReferences[-1];
              t5.target === e5 || e5.focus();
            }, o3.handleKeyDown = function(t5) {
              switch (W[t5.keyCode]) {
                case "up":
                  this.handleUpArrow(t5);
                  break;
                case "down":
                  this.handleDownArrow(t5);
                  break;
                case "space":
                  this.handleSpace(t5);
                  break;
                case "enter":
                  this.handleEnter(t5);
                  break;
                case "escape":
                  this.handleComponentBlur({ query: this.state.query });
                  break;
                default:
                  ((e5 = t5.keyCode) > 47 && e5 < 58 || 32 === e5 || 8 === e5 || e5 > 64 && e5 < 91 || e5 > 95 && e5 < 112 || e5 > 185 && e5 < 193 || e5 > 218 && e5 < 223) && this.handlePrintableKey(t5);
              }
              var e5;
            }, o3.render = function() {
              var t5, e5 = this, n4 = this.props, r4 = n4.cssNamespace, o4 = n4.displayMenu, i3 = n4.id, a3 = n4.minLength, c2 = n4.name, s2 = n4.placeholder, l3 = n4.required, f2 = n4.showAllValues, p2 = n4.tNoResults, d2 = n4.tStatusQueryTooShort, h3 = n4.tStatusNoResults, v2 = n4.tStatusSelectedOption, m2 = n4.tStatusResults, y2 = n4.tAssistiveHint, g3 = n4.dropdownArrow, b2 = n4.menuAttributes, x2 = n4.inputClasses, w2 = n4.hintClasses, O2 = n4.menuClasses, _2 = this.state, S2 = _2.focused, C2 = _2.hovered, E2 = _2.menuOpen, I2 = _2.options, j2 = _2.query, A2 = _2.selected, P2 = _2.ariaHint, N2 = _2.validChoiceMade, k2 = this.hasAutoselect(), T2 = -1 === S2, R2 = 0 === I2.length, M2 = 0 !== j2.length, L2 = j2.length >= a3, D2 = this.props.showNoOptionsFound && T2 && R2 && M2 && L2, F2 = r4 + "__wrapper", V2 = r4 + "__status", q2 = r4 + "__dropdown-arrow-down", W2 = -1 !== S2 && null !== S2, K2 = r4 + "__option", z2 = r4 + "__hint", G2 = this.templateInputValue(I2[A2]), Q2 = G2 && 0 === G2.toLowerCase().indexOf(j2.toLowerCase()) && k2 ? j2 + G2.substr(j2.length) : "", $ = i3 + "__assistiveHint", Y = { "aria-describedby": P2 ? $ : null, "aria-expanded": E2 ? "true" : "false", "aria-activedescendant": W2 ? i3 + "__option--" + S2 : null, "aria-controls": i3 + "__listbox", "aria-autocomplete": this.hasAutoselect() ? "both" : "list" };
              f2 && "string" == typeof (t5 = g3({ className: q2 })) && (t5 = u2("div", { className: r4 + "__dropdown-arrow-down-wrapper", dangerouslySetInnerHTML: { __html: t5 } }));
              var X = r4 + "__input", J = [X, this.props.showAllValues ? X + "--show-all-values" : X + "--default"];
              null !== S2 && J.push(X + "--focused"), x2 && J.push(x2);
              var Z = r4 + "__menu", tt = [Z, Z + "--" + o4, Z + "--" + (E2 || D2 ? "visible" : "hidden")];
              O2 && tt.push(O2), (null != b2 && b2.class || null != b2 && b2.className) && tt.push((null == b2 ? void 0 : b2.class) || (null == b2 ? void 0 : b2.className));
              var et = Object.assign({ "aria-labelledby": i3 }, b2, { id: i3 + "__listbox", role: "listbox", className: tt.join(" "), onMouseLeave: this.handleListMouseLeave });
              return delete et.class, u2("div", { className: F2, onKeyDown: this.handleKeyDown }, u2(B, { id: i3, length: I2.length, queryLength: j2.length, minQueryLength: a3, selectedOption: this.templateInputValue(I2[A2]), selectedOptionIndex: A2, validChoiceMade: N2, isInFocus: null !== this.state.focused, tQueryTooShort: d2, tNoResults: h3, tSelectedOption: v2, tResults: m2, className: V2 }), Q2 && u2("span", null, u2("input", { className: [z2, null === w2 ? x2 : w2].filter(Boolean).join(" "), readonly: true, tabIndex: "-1", value: Q2 })), u2("input", U({}, Y, { autoComplete: "off", className: J.join(" "), id: i3, onClick: this.handleInputClick, onBlur: this.handleInputBlur }, { onInput: this.handleInputChange }, { onFocus: this.handleInputFocus, name: c2, placeholder: s2, ref: function(t6) {
                e5.elementReferences[-1] = t6;
              }, type: "text", role: "combobox", required: l3, value: j2 })), t5, u2("ul", et, I2.map((function(t6, n5) {
                var r5 = (-1 === S2 ? A2 === n5 : S2 === n5) && null === C2 ? " " + K2 + "--focused" : "", o5 = n5 % 2 ? " " + K2 + "--odd" : "", a4 = H() ? "<span id=" + i3 + "__option-suffix--" + n5 + ' style="border:0;clip:rect(0 0 0 0);height:1px;marginBottom:-1px;marginRight:-1px;overflow:hidden;padding:0;position:absolute;whiteSpace:nowrap;width:1px"> ' + (n5 + 1) + " of " + I2.length + "</span>" : "";
                return u2("li", { "aria-selected": S2 === n5 ? "true" : "false", className: "" + K2 + r5 + o5, dangerouslySetInnerHTML: { __html: e5.templateSuggestion(t6) + a4 }, id: i3 + "__option--" + n5, key: n5, onBlur: function(t7) {
                  return e5.handleOptionBlur(t7, n5);
                }, onClick: function(t7) {
                  return e5.handleOptionClick(t7, n5);
                }, onMouseDown: e5.handleOptionMouseDown, onMouseEnter: function(t7) {
                  return e5.handleOptionMouseEnter(t7, n5);
                }, ref: function(t7) {
                  e5.elementReferences[n5] = t7;
                }, role: "option", tabIndex: "-1", "aria-posinset": n5 + 1, "aria-setsize": I2.length });
              })), D2 && u2("li", { className: K2 + " " + K2 + "--no-results", role: "option", "aria-disabled": "true" }, p2())), u2("span", { id: $, style: { display: "none" } }, y2()));
            }, r3;
          })(M);
          function z(t4) {
            if (!t4.element) throw new Error("element is not defined");
            if (!t4.id) throw new Error("id is not defined");
            if (!t4.source) throw new Error("source is not defined");
            Array.isArray(t4.source) && (t4.source = G(t4.source)), L(u2(K, t4), t4.element);
          }
          K.defaultProps = { autoselect: false, cssNamespace: "autocomplete", defaultValue: "", displayMenu: "inline", minLength: 0, name: "input-autocomplete", placeholder: "", onConfirm: function() {
          }, confirmOnBlur: true, showNoOptionsFound: true, showAllValues: false, required: false, tNoResults: function() {
            return "No results found";
          }, tAssistiveHint: function() {
            return "When autocomplete results are available use up and down arrows to review and enter to select.  Touch device users, explore by touch or with swipe gestures.";
          }, dropdownArrow: F, menuAttributes: {}, inputClasses: null, hintClasses: null, menuClasses: null };
          var G = function(t4) {
            return function(e4, n3) {
              n3(t4.filter((function(t5) {
                return -1 !== t5.toLowerCase().indexOf(e4.toLowerCase());
              })));
            };
          };
          z.enhanceSelectElement = function(t4) {
            if (!t4.selectElement) throw new Error("selectElement is not defined");
            if (!t4.source) {
              var e4 = [].filter.call(t4.selectElement.options, (function(e5) {
                return e5.value || t4.preserveNullOptions;
              }));
              t4.source = e4.map((function(t5) {
                return t5.textContent || t5.innerText;
              }));
            }
            if (t4.onConfirm = t4.onConfirm || function(e5) {
              var n4 = [].filter.call(t4.selectElement.options, (function(t5) {
                return (t5.textContent || t5.innerText) === e5;
              }))[0];
              n4 && (n4.selected = true);
            }, t4.selectElement.value || void 0 === t4.defaultValue) {
              var n3 = t4.selectElement.options[t4.selectElement.options.selectedIndex];
              t4.defaultValue = n3.textContent || n3.innerText;
            }
            void 0 === t4.name && (t4.name = ""), void 0 === t4.id && (void 0 === t4.selectElement.id ? t4.id = "" : t4.id = t4.selectElement.id), void 0 === t4.autoselect && (t4.autoselect = true);
            var r3 = document.createElement("div");
            t4.selectElement.parentNode.insertBefore(r3, t4.selectElement), z(Object.assign({}, t4, { element: r3 })), t4.selectElement.style.display = "none", t4.selectElement.id = t4.selectElement.id + "-select";
          };
          var Q = z;
        })(), r2 = r2.default;
      })();
    }));
  }
});

// shared/chinese.js
document.documentElement.lang = "zh-CN";
var DAYS = ["日", "一", "二", "三", "四", "五", "六"];
var MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
var NUMBERS = { gSize: 3, lgSize: 3, minInt: 1, minFrac: 0, posPre: "", posSuf: "", negSuf: "" };
window.angular.module("ngLocale", [], ["$provide", (provide) => provide.value("$locale", {
  id: "zh-cn",
  localeID: "zh_CN",
  pluralCat: () => "other",
  DATETIME_FORMATS: {
    AMPMS: ["上午", "下午"],
    DAY: DAYS.map((day) => `星期${day}`),
    SHORTDAY: DAYS.map((day) => `周${day}`),
    MONTH: MONTHS,
    SHORTMONTH: MONTHS,
    STANDALONEMONTH: MONTHS,
    ERAS: ["公元前", "公元"],
    ERANAMES: ["公元前", "公元"],
    FIRSTDAYOFWEEK: 0,
    WEEKENDRANGE: [5, 6],
    fullDate: "y年M月d日EEEE",
    longDate: "y年M月d日",
    medium: "y年M月d日 HH:mm:ss",
    mediumDate: "y年M月d日",
    mediumTime: "HH:mm:ss",
    short: "y/M/d HH:mm",
    shortDate: "y/M/d",
    shortTime: "HH:mm"
  },
  NUMBER_FORMATS: {
    CURRENCY_SYM: "¥",
    DECIMAL_SEP: ".",
    GROUP_SEP: ",",
    PATTERNS: [
      { ...NUMBERS, maxFrac: 3, negPre: "-" },
      { ...NUMBERS, maxFrac: 2, minFrac: 2, negPre: "-¤", posPre: "¤" }
    ]
  }
})]).run(["$injector", (services) => {
  if (services.has("uibDatepickerConfig")) {
    services.get("uibDatepickerConfig").formatDayTitle = "y年M月";
  }
}]);
var inChinese = ([locale, ...options]) => [!locale || locale === "default" ? "zh-CN" : locale, ...options];
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (format, args) => new format(...inChinese(args)),
  apply: (format, self2, args) => format(...inChinese(args))
});
var ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
var month = (name2) => MONTHS[ENGLISH_MONTHS.indexOf(name2)];
var table = (texts) => {
  const known = new Map(Object.entries(texts));
  return (text) => known.get(text);
};
var pattern = (english, chinese) => (text) => {
  const found2 = english.exec(text);
  return found2 ? chinese(...found2.slice(1)) : void 0;
};
var type = table({
  "Boolean": "布尔",
  "Short": "短整数",
  "Integer": "整数",
  "Long": "长整数",
  "Double": "双精度浮点数",
  "String": "字符串",
  "Date": "日期",
  "Object": "对象",
  "File": "文件"
});
var permission = table({
  "ALL": "全部",
  "NONE": "无",
  "ACCESS": "访问",
  "CREATE": "创建",
  "READ": "读取",
  "UPDATE": "更新",
  "DELETE": "删除",
  "SET": "设置",
  "SUSPEND": "挂起",
  "CREATE_INSTANCE": "创建实例",
  "READ_INSTANCE": "读取实例",
  "UPDATE_INSTANCE": "更新实例",
  "DELETE_INSTANCE": "删除实例",
  "SUSPEND_INSTANCE": "挂起实例",
  "MIGRATE_INSTANCE": "迁移实例",
  "READ_HISTORY": "读取历史",
  "UPDATE_HISTORY": "更新历史",
  "DELETE_HISTORY": "删除历史",
  "READ_TASK": "读取任务",
  "UPDATE_TASK": "更新任务",
  "TASK_ASSIGN": "指派任务",
  "TASK_WORK": "办理任务",
  "READ_VARIABLE": "读取变量",
  "UPDATE_VARIABLE": "更新变量",
  "READ_INSTANCE_VARIABLE": "读取实例变量",
  "UPDATE_INSTANCE_VARIABLE": "更新实例变量",
  "READ_TASK_VARIABLE": "读取任务变量",
  "UPDATE_TASK_VARIABLE": "更新任务变量",
  "READ_HISTORY_VARIABLE": "读取历史变量",
  "RETRY_JOB": "重试作业",
  "CREATE_BATCH_MIGRATE_PROCESS_INSTANCES": "批量迁移流程实例",
  "CREATE_BATCH_MODIFY_PROCESS_INSTANCES": "批量修改流程实例",
  "CREATE_BATCH_RESTART_PROCESS_INSTANCES": "批量重启流程实例",
  "CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND": "批量挂起流程实例",
  "CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES": "批量删除运行中的流程实例",
  "CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES": "批量删除已结束的流程实例",
  "CREATE_BATCH_DELETE_DECISION_INSTANCES": "批量删除决策实例",
  "CREATE_BATCH_SET_JOB_RETRIES": "批量设置作业重试次数",
  "CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES": "批量设置外部任务重试次数",
  "CREATE_BATCH_SET_REMOVAL_TIME": "批量设置清除时间",
  "CREATE_BATCH_SET_VARIABLES": "批量设置变量"
});
var resource = table({
  "application": "应用",
  "authorization": "授权",
  "batch": "批量操作",
  "decisiondefinition": "决策定义",
  "deployment": "部署",
  "filter": "筛选",
  "group": "用户组",
  "historicprocessinstance": "历史流程实例",
  "historictask": "历史任务",
  "processdefinition": "流程定义",
  "processinstance": "流程实例",
  "system": "系统",
  "task": "任务",
  "tenant": "归属单位",
  "user": "用户"
});
var permissions = (text) => /^[A-Z_]+(, ?[A-Z_]+)*$/.test(text.trim()) ? text.split(",").map((name2) => permission(name2.trim()) ?? name2.trim()).join("、") : void 0;
var refusal = (text) => text.startsWith("您没有") ? text.replace(/[A-Za-z_]+/g, (word) => permission(word.toUpperCase()) ?? resource(word.toLowerCase().replace(/s$/, "")) ?? word) : void 0;
var PARTS = {
  ".fjs-form-field-error": [
    table({
      "Field is required.": "此项为必填项。",
      "Field must be a valid email.": "请填写有效的电子邮箱。",
      "Field must be a valid  international phone number. (e.g. +4930664040900)": "请填写带国家代码的电话号码，例如 +861065250000。",
      "Date and time must both be entered.": "日期和时间须同时填写。",
      "Value is not a number.": "请填写数字。",
      "Value is expected to be an integer.": "请填写整数。"
    }),
    pattern(/^Value is expected to have at most (\d+) decimal digits?\.$/, (digits) => `最多保留 ${digits} 位小数。`),
    pattern(
      /^Please select a valid value, the two nearest valid values are (\S+) and (\S+)\.$/,
      (lower, upper) => `该值不可选，最接近的可选值是 ${lower} 和 ${upper}。`
    ),
    pattern(/^Field must match pattern [^]*$/, () => "格式不符合要求，请核对后重新填写。"),
    pattern(/^Field must have minimum value of (\S+)\.$/, (value) => `不能小于 ${value}。`),
    pattern(/^Field must have maximum value of (\S+)\.$/, (value) => `不能大于 ${value}。`),
    pattern(/^Field must have minimum length of (\d+)\.$/, (length) => `至少填写 ${length} 个字符。`),
    pattern(/^Field must have maximum length of (\d+)\.$/, (length) => `最多填写 ${length} 个字符。`)
  ],
  ".fjs-container": [
    table({
      "Select": "请选择",
      "Search": "请选择，可输入文字查找",
      "No results": "没有匹配的选项",
      "All values selected": "已全部选择",
      "Remove tag": "移除",
      "Add new": "添加",
      "Collapse": "收起",
      "Nothing to show.": "没有内容。",
      "No content to show.": "没有内容。",
      "External content couldn't be loaded.": "无法加载外部内容。",
      " of ": " / ",
      "Previous page": "上一页",
      "Next page": "下一页",
      "Click to remove sorting": "点击取消排序",
      "Increment": "增加",
      "Decrement": "减少",
      "hh:mm": "时:分",
      "hh:mm ?m": "时:分 AM/PM",
      "yyyy/mm/dd": "年/月/日",
      "This is an image placeholder": "图片",
      "Powered by bpmn.io": "技术支持：bpmn.io"
    }),
    pattern(/^Expand all \((\d+)\)$/, (count3) => `全部展开（${count3}）`),
    pattern(/^Remove list item (\d+)$/, (item2) => `移除第 ${item2} 项`),
    pattern(/^Click to sort by (.+) ascending$/, (column) => `点击按${column}升序排列`),
    pattern(/^Click to sort by (.+) descending$/, (column) => `点击按${column}降序排列`)
  ],
  ".fjs-powered-by-lightbox": [
    table({ "Web-based tooling for BPMN, DMN, and forms powered by": "表单、流程图和决策表工具由以下项目提供：" })
  ],
  ".flatpickr-calendar": [
    month,
    table(Object.fromEntries(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].map((day, i2) => [day, DAYS[i2]]))),
    table({ "Month": "月", "Year": "年", "Hour": "时", "Minute": "分" }),
    pattern(/^([A-Z][a-z]+) (\d+), (\d{4})$/, (name2, day, year) => `${year}年${month(name2)}${day}日`)
  ],
  "[cam-widget-header]": [
    table({
      "Welcome": "首页",
      "Admin": "系统管理",
      "Cockpit": "流程监控",
      "Tasklist": "任务办理",
      "CAM_WIDGET_HEADER_TOGGLE_NAVIGATION": "展开或收起导航"
    })
  ],
  "[uib-daypicker], [uib-monthpicker], [uib-yearpicker]": [table({ "previous": "上一页", "next": "下一页" })],
  "[uib-timepicker]": [table({ "HH": "时", "MM": "分", "SS": "秒" })],
  ".alert .close": [table({ "Close": "关闭" })],
  ".navigation": [
    table({ "zoom in": "放大", "zoom out": "缩小", "reset zoom": "恢复大小" })
  ],
  ".bjs-powered-by": [
    table({ "Powered by bpmn.io": "技术支持：bpmn.io" })
  ],
  'select[ng-model="variable.type"]': [
    type
  ],
  "td.permissions, .modal-body dd": [
    permissions,
    table({ "Select all": "全选", "Unselect all": "全不选" })
  ],
  "[notifications-panel]": [
    refusal,
    pattern(/No matching task with id/, () => "任务可能已由他人完成，请刷新列表。")
  ],
  ".profile, form": [
    table({ "Jonny": "例如：张三", "Prosciutto": "例如：网格员", "j.prosciutto@acme.org": "例如：zhangsan@example.cn" })
  ],
  ".task-form .help-block": [
    pattern(/^Only a (\w+) value is allowed$/, (name2) => `只能填写${type(name2)}`)
  ]
};
var ATTRIBUTES = ["placeholder", "title", "aria-label", "alt"];
function translation(element2, text) {
  for (const [part, attempts] of Object.entries(PARTS)) {
    if (element2.closest(part)) {
      for (const attempt of attempts) {
        const chinese = attempt(text) ?? attempt(text.trim());
        if (chinese) {
          return chinese;
        }
      }
    }
  }
  return void 0;
}
function translateText(node) {
  const chinese = node.parentElement && /[A-Za-z]/.test(node.data) && translation(node.parentElement, node.data);
  if (chinese && chinese !== node.data) {
    node.data = chinese;
  }
}
function translateAttributes(element2) {
  for (const name2 of ATTRIBUTES) {
    const text = element2.getAttribute(name2);
    const chinese = text && translation(element2, text);
    if (chinese && chinese !== text) {
      element2.setAttribute(name2, chinese);
    }
  }
}
function translateAll(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
  } else if (root.nodeType === Node.ELEMENT_NODE) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      node.nodeType === Node.TEXT_NODE ? translateText(node) : translateAttributes(node);
    }
  }
}
new MutationObserver((changes2) => {
  for (const change of changes2) {
    if (change.type === "childList") {
      change.addedNodes.forEach(translateAll);
    } else if (change.type === "attributes") {
      translateAttributes(change.target);
    } else {
      translateText(change.target);
    }
  }
}).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES
});

// tasklist/drafts.js
var DRAFT = /^(camForm|camunda-form):/;
var setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function(key, value) {
  if (!DRAFT.test(key)) {
    setItem.call(this, key, value);
  }
};
Object.keys(localStorage).filter((key) => DRAFT.test(key)).forEach((key) => localStorage.removeItem(key));

// tasklist/left-out.js
var LEFT_OUT = ["task-detail-history", "task-action-comment", "create-task-action"];
window.angular.module("webapps.plugin").config(["PluginsProvider", (plugins) => {
  const register = plugins.registerPlugin;
  plugins.registerPlugin = (type2, component, plugin) => {
    if (!LEFT_OUT.includes(plugin.id)) {
      register.call(plugins, type2, component, plugin);
    }
  };
}]);
window.angular.module("cam.tasklist").factory("assignNotification", () => () => {
});

// shared/api.js
function appRoot() {
  return document.querySelector("base")?.getAttribute("app-root") ?? "/camunda";
}
function ours(path) {
  return `${appRoot().replace(/\/camunda$/, "")}/api${path}`;
}
async function fetchJson(address, request = {}) {
  const response = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin", ...request });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(body.detail || body.message || "暂时无法读取，请稍后刷新页面。");
  }
  return body;
}
function token() {
  return /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "";
}
function post(address, type2, body) {
  return fetchJson(address, {
    method: "POST",
    headers: { "Accept": "application/json", "Content-Type": type2, "X-XSRF-TOKEN": token() },
    body
  });
}
function postJson(address, body) {
  return post(address, "application/json", JSON.stringify(body));
}

// shared/dom.js
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  made.append(...children.filter((child) => child !== null && child !== void 0 && child !== ""));
  return made;
}
function button(text, className, act) {
  const made = element("button", `btn ${className}`, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}
function section(title, ...content) {
  return element("section", "need-section", element("h4", "", title), ...content);
}
function table2(heads, rows) {
  const head = element("tr", "", ...heads.map((text) => element("th", "", text)));
  const body = rows.map((cells) => element("tr", "", ...cells.map((cell) => element("td", "", cell))));
  return element("table", "need-table", element("thead", "", head), element("tbody", "", ...body));
}
function facts(pairs) {
  return element("dl", "need-facts", ...pairs.filter(([, value]) => value).flatMap(([name2, value]) => [element("dt", "", name2), element("dd", "", value)]));
}

// tasklist/marks.js
function badge(kind, text) {
  return element("span", `need-badge need-badge-${kind}`, text);
}
function mark(level) {
  const [kind, text] = level === 0 ? ["yellow", "黄牌"] : level === 1 ? ["red", "红牌"] : ["escalated", `督办${"一二三"[level - 2]}级`];
  return badge(kind, text);
}
function badges(card2, added = []) {
  return element(
    "span",
    "need-badges",
    card2.urgent ? badge("urgent", "紧急") : null,
    card2.mark === null ? null : mark(card2.mark),
    card2.paused ? badge("paused", "暂停计时") : null,
    ...added.map((text) => badge("about", text))
  );
}

// tasklist/cards.js
var WAIT = 50;
var MOST = 50;
var waiting = /* @__PURE__ */ new Map();
function card(taskId) {
  return new Promise((resolve, reject) => {
    if (!waiting.size) {
      setTimeout(ask, WAIT);
    }
    waiting.set(taskId, [...waiting.get(taskId) || [], { resolve, reject }]);
  });
}
function ask() {
  const asked2 = waiting;
  waiting = /* @__PURE__ */ new Map();
  const ids = [...asked2.keys()];
  for (let i2 = 0; i2 < ids.length; i2 += MOST) {
    const portion = ids.slice(i2, i2 + MOST);
    const answer = (id, act) => asked2.get(id).forEach(act);
    fetchJson(ours(`/task-cards?ids=${portion.map(encodeURIComponent).join(",")}`)).then(
      (found2) => {
        const byTask = new Map(found2.map((each) => [each.taskId, each]));
        portion.forEach((id) => answer(id, (waiter) => waiter.resolve(byTask.get(id))));
      },
      (error) => portion.forEach((id) => answer(id, (waiter) => waiter.reject(error)))
    );
  }
}
function drawCard(node, facts2) {
  const due = element("span", facts2.late ? "need-due need-late" : "need-due", facts2.due);
  if (facts2.provisional) {
    due.append(provisional());
  }
  node.append(
    element("div", "need-about", facts2.about),
    element("div", "need-line", element("span", "", facts2.unit), element("span", "need-number", facts2.number)),
    element("div", "need-line", due, badges(facts2)),
    facts2.claimedBy ? element("div", "need-line", `签领：${facts2.claimedBy}`) : ""
  );
}
function provisional() {
  const mark2 = element("span", "need-provisional", "（暂定）");
  mark2.title = "当年放假安排尚未公布，时限按法定节假日暂定推算。";
  return mark2;
}
var cards = {
  id: "need-card",
  pluginPoint: "tasklist.card",
  priority: 100,
  render: (node, { taskId }) => {
    const box = element("div", "need-card");
    node.append(box);
    card(taskId).then(
      (facts2) => facts2 && drawCard(box, facts2),
      (error) => box.append(element("span", "need-due", error.message))
    );
  }
};

// tasklist/holder.js
var LINE = `
<ul class="meta list-inline actors case-holder">
  <li class="groups"><span class="glyphicon glyphicon-home" aria-hidden="true"></span> {{ groupNames.join('、') }}</li>
  <li class="assignee" ng-if="hasAssignee()">
    <span class="glyphicon glyphicon-user" aria-hidden="true"></span>
    <span case-claimed-by="{{ task.id }} {{ assignee.id }}"></span>{{ isAssignee ? '（我）' : '' }}
  </li>
  <li class="assignee" ng-if="!hasAssignee()">
    <button type="button" class="claim btn btn-primary btn-sm" ng-click="claim()" ng-disabled="submitInProgress">签领</button>
  </li>
</ul>`;
function claimedBy(node, attributes) {
  attributes.$observe("caseClaimedBy", async (value) => {
    const [taskId] = value.split(" ");
    node.textContent = (taskId && (await card(taskId))?.claimedBy) ?? "";
  });
}
window.angular.module("cam.tasklist.task").decorator("camTasklistTaskMetaDirective", ["$delegate", (directives) => {
  directives[0].template = LINE;
  return directives;
}]);
window.angular.module("cam.tasklist.task").directive("caseClaimedBy", () => ({
  restrict: "A",
  link: (scope, [node], attributes) => claimedBy(node, attributes)
}));

// tasklist/task-area.js
var task_area_exports = {};
__export(task_area_exports, {
  TaskArea: () => TaskArea,
  link: () => link,
  on: () => on,
  shown: () => shown
});

// tasklist/events.js
function events(...names) {
  const listeners = Object.fromEntries(names.map((name2) => [name2, []]));
  return {
    on: (event, listener) => listeners[event].push(listener),
    tell: (event, ...what) => listeners[event].forEach((listener) => listener(...what))
  };
}

// tasklist/form-area.js
var NOT_TYPED = ["formToken"];
var FormArea = class {
  constructor(pane, user) {
    this.pane = pane;
    this.user = user;
    this.form = null;
  }
  /** What the form holds now, by field; empty before it is there. */
  values() {
    return this.form ? { ...this.form._getState().data } : {};
  }
  /** The fields that somebody fills in, also those that are hidden just now. */
  fields() {
    return this.form ? open(this.form._getState().schema?.components ?? []) : [];
  }
  /** Of what the form holds what somebody filled in; what is empty is left out. */
  typed() {
    const values2 = this.values();
    return Object.fromEntries(this.fields().map(nameOf).filter((key) => !isEmpty(values2[key])).map((key) => [key, values2[key]]));
  }
  /** Fills in these fields; the others stay. A value that is undefined empties its field. */
  fill(values2) {
    const { data, errors } = this.form._getState();
    const ids = this.fields().filter((field) => nameOf(field) in values2).map(({ id }) => id);
    this.form._setState({
      data: { ...data, ...values2 },
      errors: Object.fromEntries(Object.entries(errors ?? {}).filter(([id]) => !ids.includes(id)))
    });
  }
  /** Where a field stands in the page, or null while it is hidden. */
  box(field) {
    return this.pane.querySelector(`[id$="-${field.id}"]`)?.closest(".fjs-form-field") ?? null;
  }
  /** What is being typed at this moment is taken over: form-js waits a little after each letter. */
  settle() {
    const active = document.activeElement;
    if (active && active !== document.body && this.pane.contains(active)) {
      active.blur();
    }
  }
};
function imported(form) {
  return form._getState().schema ? Promise.resolve() : new Promise((resolve) => form.on("import.done", () => resolve()));
}
function nameOf(field) {
  return field.key || field.path;
}
function open(components) {
  return components.flatMap((field) => {
    if (field.components && !nameOf(field)) {
      return open(field.components);
    }
    const typed = nameOf(field) && field.readonly !== true && !field.disabled && !NOT_TYPED.includes(field.key);
    return typed ? [field] : [];
  });
}
function isEmpty(value) {
  return value === void 0 || value === null || value === "" || value === false || Array.isArray(value) && value.length === 0;
}

// tasklist/form-js.js
var TREE = "__k";
var DEEPEST = 8;
function formIn(pane) {
  for (const container of pane.querySelectorAll(".fjs-container")) {
    const found2 = search(container[TREE], DEEPEST);
    if (found2) {
      return found2;
    }
  }
  return null;
}
function search(node, deep) {
  if (!node || deep === 0) {
    return null;
  }
  const services = node.props?.value?.getService;
  if (services) {
    return services("form", false) ?? null;
  }
  for (const child of Array.isArray(node[TREE]) ? node[TREE] : [node[TREE]]) {
    const found2 = search(child, deep - 1);
    if (found2) {
      return found2;
    }
  }
  return null;
}
function whenFormIn(pane, callback) {
  const observer = new MutationObserver(look);
  let known = null;
  function look() {
    const form = formIn(pane);
    if (form && form !== known) {
      known = form;
      callback(form);
    }
  }
  observer.observe(pane, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}

// tasklist/requests.js
var heard = [];
var open2 = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function(method, address, ...more) {
  for (const { pattern: pattern2, listener } of heard) {
    const found2 = pattern2.exec(address);
    if (found2) {
      this.addEventListener("load", () => listener(found2, this.status, json(this.responseText)));
    }
  }
  return open2.call(this, method, address, ...more);
};
function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
function onAnswer(pattern2, listener) {
  heard.push({ pattern: pattern2, listener });
}
var altered = [];
var read = window.fetch.bind(window);
window.fetch = async (address, ...options) => {
  let response = await read(address, ...options);
  for (const { pattern: pattern2, alter } of altered) {
    const found2 = pattern2.exec(address);
    if (found2 && response.ok) {
      response = new Response(JSON.stringify(await alter(found2, await response.json())), { status: response.status });
    }
  }
  return response;
};
function onRead(pattern2, alter) {
  altered.push({ pattern: pattern2, alter });
}

// tasklist/task-area.js
var { on, tell } = events("shown", "renewed", "drawn", "changed", "left", "submitted", "refused");
var current = null;
function shown() {
  return current;
}
var TaskArea = class extends FormArea {
  constructor(pane, scope) {
    super(pane, scope.$root.authentication?.name);
    this.scope = scope;
    this.taskId = scope.task.id;
    this.step = scope.task.name;
    this.mine = scope.task.assignee === this.user;
  }
  /** Reads the task and the list anew. */
  refresh() {
    this.scope.$applyAsync(() => ["task", "taskList"].forEach((what) => this.scope.taskData.changed(what)));
    tell("renewed", this);
  }
};
function link(scope, pane) {
  let stop = () => {
  };
  const leave2 = () => {
    stop();
    if (current?.pane === pane) {
      tell("left", current);
      current = null;
    }
  };
  scope.$watch(() => scope.task && `${scope.task.id} ${scope.task.assignee ?? ""}`, (task) => {
    leave2();
    if (task) {
      const area = new TaskArea(pane, scope);
      current = area;
      stop = whenFormIn(pane, (form) => {
        area.form = form;
        form.on("changed", () => tell("changed", area));
        tell("drawn", area);
      });
      tell("shown", area);
    }
  });
  scope.$on("$destroy", leave2);
}
onAnswer(/\/task\/([^/?]+)\/submit-form$/, ([, taskId], status, body) => {
  if (current?.taskId === taskId) {
    const taken = status < 300;
    tell(taken ? "submitted" : "refused", current, taken ? body : body.message ?? "");
  }
});
window.angular.module("cam.tasklist.task").directive("formPane", () => ({ restrict: "C", link: (scope, [pane]) => link(scope, pane) }));

// tasklist/start-area.js
var start_area_exports = {};
__export(start_area_exports, {
  StartArea: () => StartArea,
  link: () => link2,
  on: () => on2
});
var { on: on2, tell: tell2 } = events("drawn", "changed", "left", "submitted", "refused");
var last = null;
var StartArea = class extends FormArea {
  constructor(pane, user, process) {
    super(pane, user);
    this.process = process;
  }
};
function link2(scope, pane) {
  const process = scope.params?.processDefinitionKey;
  if (!process || scope.params.taskId) {
    return;
  }
  const area = new StartArea(pane, scope.$root.authentication?.name, process);
  last = area;
  const stop = whenFormIn(pane, (form) => {
    area.form = form;
    form.on("changed", () => tell2("changed", area));
    tell2("drawn", area);
  });
  pane.addEventListener("keydown", (event) => event.key === "Escape" && area.settle(), true);
  scope.$on("$destroy", () => {
    stop();
    area.settle();
    tell2("left", area);
  });
}
onAnswer(/\/process-definition\/[^/?]+\/submit-form$/, (found2, status, body) => {
  if (last) {
    const taken = status < 300;
    tell2(taken ? "submitted" : "refused", last, taken ? body : body.message ?? "");
  }
});
window.angular.module("cam.tasklist.form").directive("camTasklistForm", () => ({ restrict: "A", link: (scope, [pane]) => link2(scope, pane) }));

// tasklist/typed/store.js
var MOST_WHEN_LEAVING = 6e4;
function read2(place2) {
  return ask2("GET", place2);
}
function put(place2, text, leaving = false) {
  return ask2("PUT", place2, `{"values":${text}}`, leaving);
}
function remove(place2) {
  return ask2("DELETE", place2);
}
async function ask2(method, place2, body, leaving = false) {
  try {
    const response = await fetch(ours(`/kept-work/${place2}`), {
      method,
      credentials: "same-origin",
      keepalive: leaving && body.length < MOST_WHEN_LEAVING,
      headers: { "Accept": "application/json", "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
      body
    });
    return { status: response.status, body: await response.json().catch(() => ({})) };
  } catch {
    return { status: 0, body: {} };
  }
}
function isLost(status) {
  return status === 0 || status === 401 || status === 403 || status >= 500;
}

// tasklist/typed/lost.js
var TRIES = 4;
var PAUSE = 500;
var held = /* @__PURE__ */ new Map();
var saving = Promise.resolve();
function hold(place2, user, text) {
  held.set(place2, { user, text });
}
function drop(place2) {
  held.delete(place2);
}
function saved() {
  return saving;
}
function signedIn(user) {
  const mine = [...held].filter(([, each]) => each.user === user);
  held.clear();
  saving = Promise.all(mine.map(([place2, { text }]) => save(place2, user, text)));
  return saving;
}
async function save(place2, user, text) {
  for (let left = TRIES; left > 0; left--) {
    const { status } = await put(place2, text);
    if (!isLost(status)) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  hold(place2, user, text);
}
onAnswer(/\/auth\/user\/[^/]+\/login\//, (found2, status, body) => status === 200 && signedIn(body.userId));
window.addEventListener("online", () => new Set([...held.values()].map(({ user }) => user)).forEach(signedIn));

// tasklist/typed/keeper.js
var WAIT2 = 1e3;
var Keeper = class {
  /**
   * @param pristine what the form holds before anybody types
   * @param kept what the server keeps, or null
   * @param say tells the person what he has to know of it
   */
  constructor({ place: place2, user, pristine, kept = null, say: say2 = () => {
  } }) {
    this.place = place2;
    this.user = user;
    this.say = say2;
    this.pristine = JSON.stringify(pristine);
    this.saved = kept ? JSON.stringify(kept) : this.pristine;
    this.typed = this.saved;
    this.sending = null;
    this.ended = false;
  }
  /** The form holds this now. */
  note(values2) {
    this.typed = JSON.stringify(values2);
    clearTimeout(this.timer);
    if (!this.ended && this.typed !== this.saved) {
      this.timer = setTimeout(() => this.flush(), WAIT2);
    }
  }
  /** What is not saved yet is saved now; when the page is left, without waiting for what is under way. */
  flush(leaving = false) {
    clearTimeout(this.timer);
    if (this.ended || this.typed === this.saved) {
      return this.sending ?? Promise.resolve();
    }
    if (this.sending && !leaving) {
      return this.sending.then(() => this.flush());
    }
    const text = this.typed;
    this.saved = text;
    const sending = (text === this.pristine ? remove(this.place) : put(this.place, text, leaving)).then(({ status, body }) => {
      this.sending = this.sending === sending ? null : this.sending;
      this.answered(text, status, body.detail);
    });
    this.sending = sending;
    return sending;
  }
  answered(text, status, said2) {
    if (this.ended) {
      return;
    }
    if (isLost(status)) {
      if (text === this.pristine) {
        drop(this.place);
      } else {
        hold(this.place, this.user, text);
      }
      this.say(status === 0 ? "网络不通，填写的内容暂存在本页，恢复后自动保存；请不要关闭网页。" : "登录已失效，填写的内容暂存在本页，重新登录后自动保存；请不要关闭网页。");
    } else if (status === 404) {
      this.ended = true;
    } else {
      this.say(status < 300 ? "" : `填写的内容没有保存：${said2 ?? "请及时提交。"}`);
    }
  }
  /** The form was taken: nothing of it is kept, also not what is just being sent. */
  end() {
    this.ended = true;
    clearTimeout(this.timer);
    drop(this.place);
    return this.sending && this.place.startsWith("starts/") ? this.sending.then(() => remove(this.place)) : Promise.resolve();
  }
};

// tasklist/typed/note.js
var CLASS = "typed-note";
function note(pane, className, text, ...acts) {
  pane.querySelectorAll(`.${className}`).forEach((earlier) => earlier.remove());
  if (text) {
    const line2 = element("p", `${CLASS} ${className}`, element("span", "", text), ...acts.map(([label, act]) => button(label, "btn-link btn-sm", act)));
    line2.setAttribute("role", "status");
    pane.querySelector(".fjs-container")?.before(line2);
  }
}
function clock(at, now = /* @__PURE__ */ new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  const day = at.toDateString() === now.toDateString() ? "" : `${at.getMonth() + 1}月${at.getDate()}日 `;
  return `${day}${two(at.getHours())}:${two(at.getMinutes())}`;
}

// tasklist/typed/kept-work.js
var open3 = /* @__PURE__ */ new Set();
watch(task_area_exports, (area) => area.mine && `tasks/${encodeURIComponent(area.taskId)}`);
watch(start_area_exports, (area) => `starts/${encodeURIComponent(area.process)}`);
function watch(areas, placeOf) {
  areas.on("drawn", (area) => placeOf(area) && begin(area, placeOf(area)));
  areas.on("changed", (area) => area.keeper?.note(area.typed()));
  areas.on("left", leave);
  areas.on("submitted", (area) => area.keeper?.end());
}
async function begin(area, place2) {
  const { form } = area;
  leave(area);
  await imported(form);
  const pristine = area.typed();
  open3.add(area);
  await saved();
  const { status, body } = await read2(place2);
  if (area.form !== form || !open3.has(area) || status === 404 || status === 409) {
    return;
  }
  const keys = area.fields().map(nameOf);
  const kept = body.values && Object.fromEntries(Object.entries(body.values).filter(([key]) => keys.includes(key)));
  const meanwhile = changes(pristine, area.typed());
  area.keeper = new Keeper({ place: place2, user: area.user, pristine, kept, say: (text) => note(area.pane, "typed-trouble", text) });
  if (kept && Object.keys(changes(pristine, kept)).length) {
    restore(area, { pristine, kept: { ...kept, ...meanwhile }, at: new Date(body.keptAt) });
  }
  area.keeper.note(area.typed());
}
function restore(area, before) {
  const { pristine, kept, at } = before;
  area.fill(only(area, kept));
  note(area.pane, "typed-restored", `已恢复您 ${clock(at)} 填写的内容。`, ["清除", () => {
    area.fill(only(area, pristine));
    area.keeper.note(area.typed());
    area.keeper.flush();
    note(area.pane, "typed-restored", "已清除，表单和刚打开时一样。", ["撤销清除", () => restore(area, before)]);
  }]);
}
function only(area, values2) {
  return Object.fromEntries(area.fields().map(nameOf).map((key) => [key, values2[key]]));
}
function changes(from, to) {
  return Object.fromEntries(Object.entries(to).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(from[key])));
}
function leave(area) {
  open3.delete(area);
  area.keeper?.note(area.typed());
  area.keeper?.flush(true);
}
document.addEventListener("focusout", () => open3.forEach((area) => area.keeper?.flush()));
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && open3.forEach((area) => area.keeper?.flush(true)));
window.addEventListener("pagehide", () => open3.forEach((area) => {
  area.settle();
  leave(area);
}));

// tasklist/start/starts.js
var LASTS = 5e3;
var asked = { at: 0 };
function starts(now = Date.now()) {
  if (now - asked.at > LASTS) {
    asked = { at: now, answer: fetchJson(ours("/starts")).catch(() => []) };
  }
  return asked.answer;
}
function forget() {
  asked = { at: 0 };
}
async function startOf(process) {
  return (await starts()).find((each) => each.process === process);
}

// tasklist/start/dialog.js
var CONTROLLER = "camProcessStartModalCtrl";
var TEMPLATE = `
<div class="modal-header start-head">
  <h3 class="modal-title" ng-if="!PROCESS_TO_START_SELECTED">登记事项</h3>
  <h3 class="modal-title" ng-if="PROCESS_TO_START_SELECTED" case-start="{{ params.processDefinitionKey }}">{{ params.processDefinitionName }}</h3>
</div>
<div class="modal-body start-body">
  <div notifications-panel></div>
  <div ng-if="!PROCESS_TO_START_SELECTED">
    <p ng-show="!processDefinitionState.$loaded">正在读取……</p>
    <p ng-show="processDefinitionState.$loaded && !page.total">您所在的单位没有由您登记或发起的事项。</p>
    <ul class="processes start-list" ng-show="processDefinitionState.$loaded && page.total">
      <li ng-repeat="processDefinition in processDefinitions">
        <a href class="btn btn-default" ng-click="selectProcessDefinition(processDefinition)"
           case-start="{{ processDefinition.key }}">{{ processDefinition.name }}</a>
      </li>
    </ul>
    <ul uib-pagination ng-if="page.total > page.size" total-items="page.total" items-per-page="page.size" max-size="5" class="pagination-sm"
        ng-model="page.current" ng-change="pageChange()" next-text="下一页" previous-text="上一页"></ul>
  </div>
  <div ng-if="PROCESS_TO_START_SELECTED">
    <div ng-if="startFormState.$error || startForm.$error" class="alert alert-danger" role="alert">
      {{ startFormState.$error.message || startForm.$error.message }}
    </div>
    <div ng-if="startFormState.$loaded && !startFormState.$error" cam-tasklist-form tasklist-form="startForm"
         on-form-completion-callback="completionCallback" on-form-completion="registerCompletionHandler"
         on-form-validation="notifyFormValidation" options="options" params="params"></div>
  </div>
</div>
<div class="modal-footer start-foot">
  <button class="btn btn-primary" type="submit" ng-if="PROCESS_TO_START_SELECTED" ng-hide="options.hideStartButton"
          ng-disabled="requestInProgress || !startFormState.$loaded" ng-click="startProcessInstance()">登记</button>
  <button class="btn btn-default" type="button" ng-if="PROCESS_TO_START_SELECTED" ng-click="back()">返回</button>
  <button class="btn btn-default" type="button" ng-click="$dismiss()">取消</button>
</div>`;
function ours2(modal) {
  const { open: open5 } = modal;
  modal.open = (options) => {
    if (options.controller === CONTROLLER) {
      forget();
      return open5.call(modal, { ...options, template: TEMPLATE, backdrop: "static", windowClass: "start-dialog" });
    }
    return open5.call(modal, options);
  };
  return modal;
}
function words(node, attributes) {
  attributes.$observe("caseStart", async (process) => {
    const start = process && await startOf(process);
    if (start) {
      node.textContent = start.words;
    }
  });
}
window.angular.module("cam.tasklist").decorator("$uibModal", ["$delegate", ours2]);
window.angular.module("cam.tasklist").directive("caseStart", () => ({
  restrict: "A",
  link: (scope, [node], attributes) => words(node, attributes)
}));

// tasklist/start/receipt.js
var PRINTING = "receipt-printing";
function receipt(record, { again, print = () => window.print() }) {
  const sentence3 = said(record);
  const told2 = element("span", "receipt-told");
  told2.setAttribute("role", "status");
  const copied = button("复制", "btn-default", () => {
    told2.textContent = copy(dialog, sentence3) ? "已复制" : "浏览器不允许复制，请选中上面的文字复制";
  });
  const printed = button("打印", "btn-default", () => {
    document.body.classList.add(PRINTING);
    print();
    document.body.classList.remove(PRINTING);
  });
  const next = button("再登记一件", "btn-primary", () => {
    dialog.close();
    again();
  });
  const dialog = element(
    "dialog",
    "case-dialog receipt",
    element("h3", "", record.promised ? "登记回执" : "已登记"),
    element("p", "receipt-said", sentence3),
    facts([
      ["受理编号", record.number],
      ["事项", record.about],
      ["受理单位", record.unit],
      ["登记时间", record.registered],
      ["答复时限", record.promised && dated(record.promised)]
    ]),
    element("p", "receipt-note", "请告知居民受理编号和答复时限；居民可凭编号查询。"),
    told2,
    element("div", "case-ask-buttons", next, printed, copied, button("关闭", "btn-default", () => dialog.close()))
  );
  dialog.setAttribute("aria-label", "登记回执");
  dialog.addEventListener("close", () => dialog.remove());
  document.querySelectorAll(".receipt").forEach((earlier) => earlier.remove());
  document.body.append(dialog);
  dialog.showModal();
  next.focus();
  return dialog;
}
function said({ number, promised }, now = /* @__PURE__ */ new Date()) {
  return `已登记 ${number}${promised ? `，${dated(promised, now)}答复。` : "。"}`;
}
function dated(text, now = /* @__PURE__ */ new Date()) {
  return text.replace(/(\d{4})-(\d\d)-(\d\d) 0?(\d+)/g, (found2, year, month2, day, hour) => `${Number(year) === now.getFullYear() ? "" : `${year}年`}${Number(month2)}月${Number(day)}日 ${hour}`);
}
function copy(dialog, text) {
  const area = element("textarea", "receipt-copy", text);
  area.value = text;
  dialog.append(area);
  area.select();
  const done = document.execCommand?.("copy") ?? false;
  area.remove();
  return done;
}

// tasklist/start-form.js
var TOKEN = "formToken";
onRead(/^(.*\/process-definition\/[^/?]+)\/deployed-start-form/, async ([, definition], form) => {
  const facts2 = await values(definition);
  form.components.push({ type: "textfield", id: `field_${TOKEN}`, key: TOKEN, label: "", readonly: true });
  for (const field of form.components) {
    if (field.valuesKey in facts2) {
      field.values = JSON.parse(facts2[field.valuesKey].value);
      delete field.valuesKey;
    }
    if (field.key in facts2) {
      field.defaultValue = facts2[field.key].value;
    }
  }
  return form;
});
async function values(definition) {
  const response = await fetch(`${definition}/form-variables?deserializeValues=false`, {
    headers: { Accept: "application/json" },
    credentials: "same-origin"
  });
  if (!response.ok) {
    const said2 = await response.json().catch(() => ({}));
    throw new Error(said2.message || "暂时无法打开登记表，请稍后重试。");
  }
  return response.json();
}
on2("submitted", async ({ process }, { businessKey: number }) => {
  const record = await fetchJson(ours(`/cases/${number}`)).catch(() => ({ number }));
  receipt(record, { again: () => {
    window.location.hash = another(process, window.location.hash);
  } });
});
function another(process, hash) {
  const parameters = new URLSearchParams(hash.split("?")[1] ?? "");
  parameters.set("processStart", process);
  return `#/?${parameters}`;
}

// tasklist/start/suggestions.js
var MOST2 = 3;
var CLASS2 = "start-suggestions";
on2("drawn", async (area) => {
  area.suggestions = (await startOf(area.process))?.suggestions ?? {};
  draw(area);
});
on2("changed", draw);
function fitting(suggestions, values2) {
  const texts = suggestions.filter(({ where }) => Object.entries(where).every(([key, value]) => values2[key] === value)).map(({ text }) => text);
  return [...new Set(texts)].slice(0, MOST2);
}
function draw(area) {
  for (const field of area.fields().filter((each) => area.suggestions?.[nameOf(each)]?.length)) {
    const key = nameOf(field);
    const values2 = area.values();
    const texts = values2[key] ? [] : fitting(area.suggestions[key], values2);
    const box = area.box(field);
    const shown2 = box?.querySelector(`.${CLASS2}`);
    if (box && shown2?.dataset.texts !== JSON.stringify(texts)) {
      shown2?.remove();
      if (texts.length) {
        box.append(line(area, key, texts));
      }
    }
  }
}
function line(area, key, texts) {
  const made = element("div", CLASS2, "上次登记：", ...texts.map((text) => button(text, "btn-link btn-sm", () => {
    area.fill({ [key]: text });
    draw(area);
  })));
  made.dataset.texts = JSON.stringify(texts);
  return made;
}

// tasklist/meant.js
var LEAST = 3;
function meant(words3, all, nameOf2) {
  const quoted = all.find((each) => words3.includes(`“${nameOf2(each).replace(/（.*/, "")}`));
  if (quoted) {
    return quoted;
  }
  const [best] = all.map((each) => ({ each, common: common(words3, nameOf2(each)) })).filter(({ common: length }) => length >= LEAST).sort((one, other) => other.common - one.common);
  return best?.each ?? null;
}
function common(one, other) {
  let longest = 0;
  for (let start = 0; start < other.length; start++) {
    while (start + longest < other.length && one.includes(other.slice(start, start + longest + 1))) {
      longest++;
    }
  }
  return longest;
}

// tasklist/form/each-form.js
function on3(event, listener) {
  on(event, listener);
  on2(event, listener);
}

// tasklist/form-refusals.js
var COMPLAINT = "form-refused";
on3("refused", (area, message) => {
  complain(area.pane, message);
});
on3("changed", (area) => clear(area.pane));
function clear(pane) {
  (pane.closest(".modal-content") ?? pane).querySelectorAll(`.${COMPLAINT}`).forEach((each) => each.remove());
}
function complain(pane, message) {
  clear(pane);
  const said2 = element("div", `need-late ${COMPLAINT}`, message);
  said2.setAttribute("role", "alert");
  const fields = [...pane.querySelectorAll(".fjs-form-field")];
  const field = meantField(message, fields);
  if (field) {
    field.append(said2);
    first(field)?.focus();
  } else {
    bar(pane)?.prepend(said2);
  }
}
function first(field) {
  const all = [...field?.querySelectorAll("input, textarea, select") ?? []];
  return all.find((each) => each.closest(".case-chooser")) ?? all[0];
}
function bar(pane) {
  return pane.querySelector(".form-actions") ?? pane.closest(".modal-content")?.querySelector(".modal-footer");
}
function meantField(message, fields) {
  const quoted = (message.match(/“[^”]+”/g) ?? []).join("");
  return quoted && meant(quoted, fields, (field) => name(field));
}
function name(field) {
  return (field.querySelector(".fjs-form-field-label")?.textContent ?? "").replace(/\*$/, "").trim() || "\0";
}

// tasklist/form/first-wrong.js
var DRAWN = 50;
on3("drawn", (area) => area.form.on("submit", ({ errors }) => {
  const wrong = Object.keys(errors ?? {}).length;
  if (wrong) {
    setTimeout(() => {
      const field = area.pane.querySelector(".fjs-has-errors")?.closest(".fjs-form-field");
      complain(area.pane, `还有 ${wrong} 项没有填好，请按红字提示改正。`);
      first(field)?.focus();
    }, DRAWN);
  }
}));

// tasklist/form/chooser.js
var import_accessible_autocomplete = __toESM(require_accessible_autocomplete_min(), 1);

// node_modules/pinyin-match/es/main.js
function n(n2, a2, u2) {
  return (a2 = (function(n3) {
    var a3 = (function(n4, a4) {
      if ("object" != typeof n4 || !n4) return n4;
      var u3 = n4[Symbol.toPrimitive];
      if (void 0 !== u3) {
        var i2 = u3.call(n4, a4 || "default");
        if ("object" != typeof i2) return i2;
        throw new TypeError("@@toPrimitive must return a primitive value.");
      }
      return ("string" === a4 ? String : Number)(n4);
    })(n3, "string");
    return "symbol" == typeof a3 ? a3 : a3 + "";
  })(a2)) in n2 ? Object.defineProperty(n2, a2, { value: u2, enumerable: true, configurable: true, writable: true }) : n2[a2] = u2, n2;
}
var a = [];
var u = {};
var i = {};
function e(n2) {
  for (var a2 = [], u2 = n2.length, i2 = [], e2 = 0; u2 >= e2; e2++) i2.push(true);
  return o(0, n2, [], a2, i2), a2;
}
function o(n2, u2, i2, e2, r2) {
  var g2 = u2.length;
  if (n2 !== g2) for (var h2 = function() {
    var g3 = u2.substring(n2, t2 + 1), h3 = false;
    if (a.some((function(n3) {
      return 0 === n3.indexOf(g3);
    })) && !u2[t2 + 1] && r2[t2 + 1]) {
      if (1 === g3.length) i2.push(g3);
      else {
        var l2 = [];
        a.forEach((function(n3) {
          0 === n3.indexOf(g3) && l2.push(n3);
        })), i2.push(l2);
      }
      h3 = true;
    } else -1 !== a.indexOf(g3) && r2[t2 + 1] && (i2.push(g3), h3 = true);
    if (h3) {
      var c = e2.length;
      o(t2 + 1, u2, i2, e2, r2), e2.length === c && (r2[t2 + 1] = false), i2.pop();
    }
  }, t2 = n2; g2 > t2; t2++) h2();
  else e2.push(i2.join(" "));
}
function r(n2, a2, u2, i2) {
  if (!n2) return false;
  var e2 = n2.split(" ");
  return e2.forEach((function(n3) {
    n3.length > 0 && i2 && e2.push(n3.charAt(0));
  })), u2 ? e2.some((function(n3) {
    return 0 === n3.indexOf(a2);
  })) : -1 !== e2.indexOf(a2);
}
var g = ["lü", "lüe", "nü", "nüe"];
function h(a2, o2) {
  if (!a2 || !o2) return false;
  a2 = a2.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, ""), o2 = (function(n2) {
    var a3 = n2.replace(/\s+/g, "").toLowerCase();
    return g.some((function(n3) {
      return a3.includes(n3);
    })) && (a3 = a3.replace("ü", "v")), a3.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  })(o2);
  var r2 = a2.indexOf(o2);
  if (-1 !== r2) return [r2, r2 + o2.length - 1];
  var h2 = t(a2.split(""), [o2.split("")], o2);
  if (h2) return h2;
  var l2, c, f = (function(n2) {
    for (var a3 = [], i2 = 0, e2 = n2.length; e2 > i2; i2++) {
      var o3 = n2.charAt(i2);
      a3.push(u[o3] || o3);
    }
    return a3;
  })(a2);
  return t(f, i[o2] || (c = [], e(l2 = o2).forEach((function(n2) {
    var a3 = n2.split(" "), u2 = a3.length - 1;
    a3[u2].indexOf(",") ? a3[u2].split(",").forEach((function(n3) {
      a3.splice(u2, 1, n3), c.push(JSON.parse(JSON.stringify(a3)));
    })) : c.push(a3);
  })), 0 !== c.length && c[0].length === l2.length || c.push(l2.split("")), i = n({}, l2, c), c), o2);
}
function t(n2, a2, u2) {
  for (var i2 = 0; n2.length > i2; i2++) for (var e2 = 0; a2.length > e2; e2++) {
    var o2 = a2[e2], g2 = o2.length, h2 = g2 === u2.length, t2 = true, l2 = 0, c = 0, f = 0;
    if (n2.length >= g2) {
      for (; o2.length > l2; l2++) if (0 === l2 && " " === n2[i2 + l2 + c]) c += 1, l2 -= 1;
      else if (" " === n2[i2 + l2 + f]) f += 1, l2 -= 1;
      else if (!r(n2[i2 + l2 + f], o2[l2], !n2[i2 + l2 + 1] || !o2[l2 + 1], h2)) {
        t2 = false;
        break;
      }
      if (t2) return [i2 + c, f + i2 + l2 - 1];
    }
  }
  return false;
}
var l = { match: (function(n2) {
  var i2 = {}, e2 = ["ju", "jun", "jue", "juan", "qu", "qun", "que", "xuan", "xu", "xue", "yu", "yuan", "yue", "yun", "nve", "lve"], o2 = ["lv", "lve", "nv", "nve"];
  return Object.keys(n2).forEach((function(u2) {
    if (i2[u2] = n2[u2], a.push(u2), e2.includes(u2)) {
      var r2 = -1 !== (g2 = u2).indexOf("u") ? g2.replace("u", "v") : g2.replace("v", "u");
      i2[r2] = n2[u2], a.push(r2);
    }
    var g2;
    if (o2.includes(u2)) {
      var h2 = u2.replace("v", "ü");
      i2[h2] = n2[u2], a.push(h2);
    }
  })), u = (function(n3) {
    var a2 = {};
    for (var u2 in n3) for (var i3 = n3[u2], e3 = 0, o3 = i3.length; o3 > e3; e3++) a2[i3[e3]] = a2[i3[e3]] ? a2[i3[e3]] + " " + u2 : u2;
    return a2;
  })(i2), h;
})({ a: "阿啊呵腌嗄吖锕", e: "额阿俄恶鹅遏鄂厄饿峨扼娥鳄哦蛾噩愕讹锷垩婀鹗萼谔莪腭锇颚呃阏屙苊轭", ai: "爱埃艾碍癌哀挨矮隘蔼唉皑哎霭捱暧嫒嗳瑷嗌锿砹", ei: "诶", xi: "系西席息希习吸喜细析戏洗悉锡溪惜稀袭夕洒晰昔牺腊烯熙媳栖膝隙犀蹊硒兮熄曦禧嬉玺奚汐徙羲铣淅嘻歙熹矽蟋郗唏皙隰樨浠忾蜥檄郄翕阋鳃舾屣葸螅咭粞觋欷僖醯鼷裼穸饩舄禊诶菥蓰", yi: "祎一以已意议义益亿易医艺食依移衣异伊仪宜射遗疑毅谊亦疫役忆抑尾乙译翼蛇溢椅沂泄逸蚁夷邑怡绎彝裔姨熠贻矣屹颐倚诣胰奕翌疙弈轶蛾驿壹猗臆弋铱旖漪迤佚翊诒怿痍懿饴峄揖眙镒仡黟肄咿翳挹缢呓刈咦嶷羿钇殪荑薏蜴镱噫癔苡悒嗌瘗衤佾埸圯舣酏劓", an: "安案按岸暗鞍氨俺胺铵谙庵黯鹌桉埯犴揞厂广", han: "厂汉韩含旱寒汗涵函喊憾罕焊翰邯撼瀚憨捍酣悍鼾邗颔蚶晗菡旰顸犴焓撖", ang: "昂仰盎肮", ao: "奥澳傲熬凹鳌敖遨鏖袄坳翱嗷拗懊岙螯骜獒鏊艹媪廒聱", wa: "瓦挖娃洼袜蛙凹哇佤娲呙腽", yu: "于与育余预域予遇奥语誉玉鱼雨渔裕愈娱欲吁舆宇羽逾豫郁寓吾狱喻御浴愉禹俞邪榆愚渝尉淤虞屿峪粥驭瑜禺毓钰隅芋熨瘀迂煜昱汩於臾盂聿竽萸妪腴圄谕觎揄龉谀俣馀庾妤瘐鬻欤鹬阈嵛雩鹆圉蜮伛纡窬窳饫蓣狳肀舁蝓燠", niu: "牛纽扭钮拗妞忸狃", o: "哦噢喔", ba: "把八巴拔伯吧坝爸霸罢芭跋扒叭靶疤笆耙鲅粑岜灞钯捌菝魃茇", pa: "怕帕爬扒趴琶啪葩耙杷钯筢", pi: "被批副否皮坏辟啤匹披疲罢僻毗坯脾譬劈媲屁琵邳裨痞癖陂丕枇噼霹吡纰砒铍淠郫埤濞睥芘蚍圮鼙罴蜱疋貔仳庀擗甓陴", bi: "比必币笔毕秘避闭佛辟壁弊彼逼碧鼻臂蔽拂泌璧庇痹毙弼匕鄙陛裨贲敝蓖吡篦纰俾铋毖筚荸薜婢哔跸濞秕荜愎睥妣芘箅髀畀滗狴萆嬖襞舭", bai: "百白败摆伯拜柏佰掰呗擘捭稗", bo: "波博播勃拨薄佛伯玻搏柏泊舶剥渤卜驳簿脖膊簸菠礴箔铂亳钵帛擘饽跛钹趵檗啵鹁擗踣", bei: "北被备倍背杯勃贝辈悲碑臂卑悖惫蓓陂钡狈呗焙碚褙庳鞴孛鹎邶鐾", ban: "办版半班般板颁伴搬斑扮拌扳瓣坂阪绊钣瘢舨癍", pan: "判盘番潘攀盼拚畔胖叛拌蹒磐爿蟠泮袢襻丬", bin: "份宾频滨斌彬濒殡缤鬓槟摈膑玢镔豳髌傧", bang: "帮邦彭旁榜棒膀镑绑傍磅蚌谤梆浜蒡", pang: "旁庞乓磅螃彷滂逄耪胖", beng: "泵崩蚌蹦迸绷甭嘣甏堋", bao: "报保包宝暴胞薄爆炮饱抱堡剥鲍曝葆瀑豹刨褒雹孢苞煲褓趵鸨龅勹", bu: "不部步布补捕堡埔卜埠簿哺怖钚卟瓿逋晡醭钸", pu: "普暴铺浦朴堡葡谱埔扑仆蒲曝瀑溥莆圃璞濮菩蹼匍噗氆攵镨攴镤", mian: "面棉免绵缅勉眠冕娩腼渑湎沔黾宀眄", po: "破繁坡迫颇朴泊婆泼魄粕鄱珀陂叵笸泺皤钋钷", fan: "反范犯繁饭泛翻凡返番贩烦拚帆樊藩矾梵蕃钒幡畈蘩蹯燔", fu: "府服副负富复福夫妇幅付扶父符附腐赴佛浮覆辅傅伏抚赋辐腹弗肤阜袱缚甫氟斧孚敷俯拂俘咐腑孵芙涪釜脯茯馥宓绂讣呋罘麸蝠匐芾蜉跗凫滏蝮驸绋蚨砩桴赙菔呒趺苻拊阝鲋怫稃郛莩幞祓艴黻黼鳆", ben: "本奔苯笨夯贲锛畚坌", feng: "风丰封峰奉凤锋冯逢缝蜂枫疯讽烽俸沣酆砜葑唪", bian: "变便边编遍辩鞭辨贬匾扁卞汴辫砭苄蝙鳊弁窆笾煸褊碥忭缏", pian: "便片篇偏骗翩扁骈胼蹁谝犏缏", zhen: "镇真针圳振震珍阵诊填侦臻贞枕桢赈祯帧甄斟缜箴疹砧榛鸩轸稹溱蓁胗椹朕畛浈", biao: "表标彪镖裱飚膘飙镳婊骠飑杓髟鳔灬瘭", piao: "票朴漂飘嫖瓢剽缥殍瞟骠嘌莩螵", huo: "和活或货获火伙惑霍祸豁嚯藿锪蠖钬耠镬夥灬劐攉", bie: "别鳖憋瘪蹩", min: "民敏闽闵皿泯岷悯珉抿黾缗玟愍苠鳘", fen: "分份纷奋粉氛芬愤粪坟汾焚酚吩忿棼玢鼢瀵偾鲼", bing: "并病兵冰屏饼炳秉丙摒柄槟禀枋邴冫", geng: "更耕颈庚耿梗埂羹哽赓绠鲠", fang: "方放房防访纺芳仿坊妨肪邡舫彷枋鲂匚钫", xian: "现先县见线限显险献鲜洗宪纤陷闲贤仙衔掀咸嫌掺羡弦腺痫娴舷馅酰铣冼涎暹籼锨苋蚬跹岘藓燹鹇氙莶霰跣猃彡祆筅", fou: "不否缶", ca: "拆擦嚓礤", cha: "查察差茶插叉刹茬楂岔诧碴嚓喳姹杈汊衩搽槎镲苴檫馇锸猹", cai: "才采财材菜彩裁蔡猜踩睬", can: "参残餐灿惨蚕掺璨惭粲孱骖黪", shen: "信深参身神什审申甚沈伸慎渗肾绅莘呻婶娠砷蜃哂椹葚吲糁渖诜谂矧胂", cen: "参岑涔", san: "三参散伞叁糁馓毵", cang: "藏仓苍沧舱臧伧", zang: "藏脏葬赃臧奘驵", chen: "称陈沈沉晨琛臣尘辰衬趁忱郴宸谌碜嗔抻榇伧谶龀肜", cao: "草操曹槽糙嘈漕螬艚屮", ce: "策测册侧厕栅恻", ze: "责则泽择侧咋啧仄箦赜笮舴昃迮帻", zhai: "债择齐宅寨侧摘窄斋祭翟砦瘵哜", dao: "到道导岛倒刀盗稻蹈悼捣叨祷焘氘纛刂帱忉", ceng: "层曾蹭噌", zha: "查扎炸诈闸渣咋乍榨楂札栅眨咤柞喳喋铡蚱吒怍砟揸痄哳齄", chai: "差拆柴钗豺侪虿瘥", ci: "次此差词辞刺瓷磁兹慈茨赐祠伺雌疵鹚糍呲粢", zi: "资自子字齐咨滋仔姿紫兹孜淄籽梓鲻渍姊吱秭恣甾孳訾滓锱辎趑龇赀眦缁呲笫谘嵫髭茈粢觜耔", cuo: "措错磋挫搓撮蹉锉厝嵯痤矬瘥脞鹾", chan: "产单阐崭缠掺禅颤铲蝉搀潺蟾馋忏婵孱觇廛谄谗澶骣羼躔蒇冁", shan: "山单善陕闪衫擅汕扇掺珊禅删膳缮赡鄯栅煽姗跚鳝嬗潸讪舢苫疝掸膻钐剡蟮芟埏彡骟", zhan: "展战占站崭粘湛沾瞻颤詹斩盏辗绽毡栈蘸旃谵搌", xin: "新心信辛欣薪馨鑫芯锌忻莘昕衅歆囟忄镡", lian: "联连练廉炼脸莲恋链帘怜涟敛琏镰濂楝鲢殓潋裢裣臁奁莶蠊蔹", chang: "场长厂常偿昌唱畅倡尝肠敞倘猖娼淌裳徜昶怅嫦菖鲳阊伥苌氅惝鬯", zhang: "长张章障涨掌帐胀彰丈仗漳樟账杖璋嶂仉瘴蟑獐幛鄣嫜", chao: "超朝潮炒钞抄巢吵剿绰嘲晁焯耖怊", zhao: "着照招找召朝赵兆昭肇罩钊沼嘲爪诏濯啁棹笊", zhou: "调州周洲舟骤轴昼宙粥皱肘咒帚胄绉纣妯啁诌繇碡籀酎荮", che: "车彻撤尺扯澈掣坼砗屮", ju: "车局据具举且居剧巨聚渠距句拒俱柜菊拘炬桔惧矩鞠驹锯踞咀瞿枸掬沮莒橘飓疽钜趄踽遽琚龃椐苣裾榘狙倨榉苴讵雎锔窭鞫犋屦醵", cheng: "成程城承称盛抢乘诚呈净惩撑澄秤橙骋逞瞠丞晟铛埕塍蛏柽铖酲裎枨", rong: "容荣融绒溶蓉熔戎榕茸冗嵘肜狨蝾", sheng: "生声升胜盛乘圣剩牲甸省绳笙甥嵊晟渑眚", deng: "等登邓灯澄凳瞪蹬噔磴嶝镫簦戥", zhi: "制之治质职只志至指织支值知识直致执置止植纸拓智殖秩旨址滞氏枝芝脂帜汁肢挚稚酯掷峙炙栉侄芷窒咫吱趾痔蜘郅桎雉祉郦陟痣蛭帙枳踯徵胝栀贽祗豸鸷摭轵卮轾彘觯絷跖埴夂黹忮骘膣踬", zheng: "政正证争整征郑丁症挣蒸睁铮筝拯峥怔诤狰徵钲", tang: "堂唐糖汤塘躺趟倘棠烫淌膛搪镗傥螳溏帑羰樘醣螗耥铴瑭", chi: "持吃池迟赤驰尺斥齿翅匙痴耻炽侈弛叱啻坻眙嗤墀哧茌豉敕笞饬踟蚩柢媸魑篪褫彳鸱螭瘛眵傺", shi: "是时实事市十使世施式势视识师史示石食始士失适试什泽室似诗饰殖释驶氏硕逝湿蚀狮誓拾尸匙仕柿矢峙侍噬嗜栅拭嘘屎恃轼虱耆舐莳铈谥炻豕鲥饣螫酾筮埘弑礻蓍鲺贳", qi: "企其起期气七器汽奇齐启旗棋妻弃揭枝歧欺骑契迄亟漆戚岂稽岐琦栖缉琪泣乞砌祁崎绮祺祈凄淇杞脐麒圻憩芪伎俟畦耆葺沏萋骐鳍綦讫蕲屺颀亓碛柒啐汔綮萁嘁蛴槭欹芑桤丌蜞", chuai: "揣踹啜搋膪", tuo: "托脱拓拖妥驼陀沱鸵驮唾椭坨佗砣跎庹柁橐乇铊沲酡鼍箨柝", duo: "多度夺朵躲铎隋咄堕舵垛惰哆踱跺掇剁柁缍沲裰哚隳", xue: "学血雪削薛穴靴谑噱鳕踅泶彐", chong: "重种充冲涌崇虫宠忡憧舂茺铳艟", chou: "筹抽绸酬愁丑臭仇畴稠瞅踌惆俦瘳雠帱", qiu: "求球秋丘邱仇酋裘龟囚遒鳅虬蚯泅楸湫犰逑巯艽俅蝤赇鼽糗", xiu: "修秀休宿袖绣臭朽锈羞嗅岫溴庥馐咻髹鸺貅", chu: "出处础初助除储畜触楚厨雏矗橱锄滁躇怵绌搐刍蜍黜杵蹰亍樗憷楮", tuan: "团揣湍疃抟彖", zhui: "追坠缀揣椎锥赘惴隹骓缒", chuan: "传川船穿串喘椽舛钏遄氚巛舡", zhuan: "专转传赚砖撰篆馔啭颛", yuan: "元员院原源远愿园援圆缘袁怨渊苑宛冤媛猿垣沅塬垸鸳辕鸢瑗圜爰芫鼋橼螈眢箢掾", cuan: "窜攒篡蹿撺爨汆镩", chuang: "创床窗闯幢疮怆", zhuang: "装状庄壮撞妆幢桩奘僮戆", chui: "吹垂锤炊椎陲槌捶棰", chun: "春纯醇淳唇椿蠢鹑朐莼肫蝽", zhun: "准屯淳谆肫窀", cu: "促趋趣粗簇醋卒蹴猝蹙蔟殂徂", dun: "吨顿盾敦蹲墩囤沌钝炖盹遁趸砘礅", qu: "区去取曲趋渠趣驱屈躯衢娶祛瞿岖龋觑朐蛐癯蛆苣阒诎劬蕖蘧氍黢蠼璩麴鸲磲", xu: "需许续须序徐休蓄畜虚吁绪叙旭邪恤墟栩絮圩婿戌胥嘘浒煦酗诩朐盱蓿溆洫顼勖糈砉醑", chuo: "辍绰戳淖啜龊踔辶", zu: "组族足祖租阻卒俎诅镞菹", ji: "济机其技基记计系期际及集级几给积极己纪即继击既激绩急奇吉季齐疾迹鸡剂辑籍寄挤圾冀亟寂暨脊跻肌稽忌饥祭缉棘矶汲畸姬藉瘠骥羁妓讥稷蓟悸嫉岌叽伎鲫诘楫荠戟箕霁嵇觊麂畿玑笈犄芨唧屐髻戢佶偈笄跽蒺乩咭赍嵴虮掎齑殛鲚剞洎丌墼蕺彐芰哜", cong: "从丛匆聪葱囱琮淙枞骢苁璁", zong: "总从综宗纵踪棕粽鬃偬枞腙", cou: "凑辏腠楱", cui: "衰催崔脆翠萃粹摧璀瘁悴淬啐隹毳榱", wei: "为位委未维卫围违威伟危味微唯谓伪慰尾魏韦胃畏帷喂巍萎蔚纬潍尉渭惟薇苇炜圩娓诿玮崴桅偎逶倭猥囗葳隗痿猬涠嵬韪煨艉隹帏闱洧沩隈鲔軎", cun: "村存寸忖皴", zuo: "作做座左坐昨佐琢撮祚柞唑嘬酢怍笮阼胙", zuan: "钻纂攥缵躜", da: "大达打答搭沓瘩惮嗒哒耷鞑靼褡笪怛妲", dai: "大代带待贷毒戴袋歹呆隶逮岱傣棣怠殆黛甙埭诒绐玳呔迨", tai: "台太态泰抬胎汰钛苔薹肽跆邰鲐酞骀炱", ta: "他它她拓塔踏塌榻沓漯獭嗒挞蹋趿遢铊鳎溻闼", dan: "但单石担丹胆旦弹蛋淡诞氮郸耽殚惮儋眈疸澹掸膻啖箪聃萏瘅赕", lu: "路六陆录绿露鲁卢炉鹿禄赂芦庐碌麓颅泸卤潞鹭辘虏璐漉噜戮鲈掳橹轳逯渌蓼撸鸬栌氇胪镥簏舻辂垆", tan: "谈探坦摊弹炭坛滩贪叹谭潭碳毯瘫檀痰袒坍覃忐昙郯澹钽锬", ren: "人任认仁忍韧刃纫饪妊荏稔壬仞轫亻衽", jie: "家结解价界接节她届介阶街借杰洁截姐揭捷劫戒皆竭桔诫楷秸睫藉拮芥诘碣嗟颉蚧孑婕疖桀讦疥偈羯袷哜喈卩鲒骱", yan: "研严验演言眼烟沿延盐炎燕岩宴艳颜殷彦掩淹阎衍铅雁咽厌焰堰砚唁焉晏檐蜒奄俨腌妍谚兖筵焱偃闫嫣鄢湮赝胭琰滟阉魇酽郾恹崦芫剡鼹菸餍埏谳讠厣罨", dang: "当党档荡挡宕砀铛裆凼菪谠", tao: "套讨跳陶涛逃桃萄淘掏滔韬叨洮啕绦饕鼗", tiao: "条调挑跳迢眺苕窕笤佻啁粜髫铫祧龆蜩鲦", te: "特忑忒铽慝", de: "的地得德底锝", dei: "得", di: "的地第提低底抵弟迪递帝敌堤蒂缔滴涤翟娣笛棣荻谛狄邸嘀砥坻诋嫡镝碲骶氐柢籴羝睇觌", ti: "体提题弟替梯踢惕剔蹄棣啼屉剃涕锑倜悌逖嚏荑醍绨鹈缇裼", tui: "推退弟腿褪颓蜕忒煺", you: "有由又优游油友右邮尤忧幼犹诱悠幽佑釉柚铀鱿囿酉攸黝莠猷蝣疣呦蚴莸莜铕宥繇卣牖鼬尢蚰侑", dian: "电点店典奠甸碘淀殿垫颠滇癫巅惦掂癜玷佃踮靛钿簟坫阽", tian: "天田添填甜甸恬腆佃舔钿阗忝殄畋栝掭", zhu: "主术住注助属逐宁著筑驻朱珠祝猪诸柱竹铸株瞩嘱贮煮烛苎褚蛛拄铢洙竺蛀渚伫杼侏澍诛茱箸炷躅翥潴邾槠舳橥丶瘃麈疰", nian: "年念酿辗碾廿捻撵拈蔫鲶埝鲇辇黏", diao: "调掉雕吊钓刁貂凋碉鲷叼铫铞", yao: "要么约药邀摇耀腰遥姚窑瑶咬尧钥谣肴夭侥吆疟妖幺杳舀窕窈曜鹞爻繇徭轺铫鳐崾珧", die: "跌叠蝶迭碟爹谍牒耋佚喋堞瓞鲽垤揲蹀", she: "设社摄涉射折舍蛇拾舌奢慑赦赊佘麝歙畲厍猞揲滠", ye: "业也夜叶射野液冶喝页爷耶邪咽椰烨掖拽曳晔谒腋噎揶靥邺铘揲", xie: "些解协写血叶谢械鞋胁斜携懈契卸谐泄蟹邪歇泻屑挟燮榭蝎撷偕亵楔颉缬邂鲑瀣勰榍薤绁渫廨獬躞", zhe: "喆这者着著浙折哲蔗遮辙辄柘锗褶蜇蛰鹧谪赭摺乇磔螫", ding: "定订顶丁鼎盯钉锭叮仃铤町酊啶碇腚疔玎耵", diu: "丢铥", ting: "听庭停厅廷挺亭艇婷汀铤烃霆町蜓葶梃莛", dong: "动东董冬洞懂冻栋侗咚峒氡恫胴硐垌鸫岽胨", tong: "同通统童痛铜桶桐筒彤侗佟潼捅酮砼瞳恸峒仝嗵僮垌茼", zhong: "中重种众终钟忠仲衷肿踵冢盅蚣忪锺舯螽夂", dou: "都斗读豆抖兜陡逗窦渎蚪痘蔸钭篼", du: "度都独督读毒渡杜堵赌睹肚镀渎笃竺嘟犊妒牍蠹椟黩芏髑", duan: "断段短端锻缎煅椴簖", dui: "对队追敦兑堆碓镦怼憝", rui: "瑞兑锐睿芮蕊蕤蚋枘", yue: "月说约越乐跃兑阅岳粤悦曰钥栎钺樾瀹龠哕刖", tun: "吞屯囤褪豚臀饨暾氽", hui: "会回挥汇惠辉恢徽绘毁慧灰贿卉悔秽溃荟晖彗讳诲珲堕诙蕙晦睢麾烩茴喙桧蛔洄浍虺恚蟪咴隳缋哕", wu: "务物无五武午吴舞伍污乌误亡恶屋晤悟吾雾芜梧勿巫侮坞毋诬呜钨邬捂鹜兀婺妩於戊鹉浯蜈唔骛仵焐芴鋈庑鼯牾怃圬忤痦迕杌寤阢", ya: "亚压雅牙押鸭呀轧涯崖邪芽哑讶鸦娅衙丫蚜碣垭伢氩桠琊揠吖睚痖疋迓岈砑", he: "和合河何核盖贺喝赫荷盒鹤吓呵苛禾菏壑褐涸阂阖劾诃颌嗬貉曷翮纥盍", wo: "我握窝沃卧挝涡斡渥幄蜗喔倭莴龌肟硪", en: "恩摁蒽", n: "嗯唔", er: "而二尔儿耳迩饵洱贰铒珥佴鸸鲕", fa: "发法罚乏伐阀筏砝垡珐", quan: "全权券泉圈拳劝犬铨痊诠荃醛蜷颧绻犭筌鬈悛辁畎", fei: "费非飞肥废菲肺啡沸匪斐蜚妃诽扉翡霏吠绯腓痱芾淝悱狒榧砩鲱篚镄", pei: "配培坏赔佩陪沛裴胚妃霈淠旆帔呸醅辔锫", ping: "平评凭瓶冯屏萍苹乒坪枰娉俜鲆", fo: "佛", hu: "和护户核湖互乎呼胡戏忽虎沪糊壶葫狐蝴弧瑚浒鹄琥扈唬滹惚祜囫斛笏芴醐猢怙唿戽槲觳煳鹕冱瓠虍岵鹱烀轷", ga: "夹咖嘎尬噶旮伽尕钆尜", ge: "个合各革格歌哥盖隔割阁戈葛鸽搁胳舸疙铬骼蛤咯圪镉颌仡硌嗝鬲膈纥袼搿塥哿虼", ha: "哈蛤铪", xia: "下夏峡厦辖霞夹虾狭吓侠暇遐瞎匣瑕唬呷黠硖罅狎瘕柙", gai: "改该盖概溉钙丐芥赅垓陔戤", hai: "海还害孩亥咳骸骇氦嗨胲醢", gan: "干感赶敢甘肝杆赣乾柑尴竿秆橄矸淦苷擀酐绀泔坩旰疳澉", gang: "港钢刚岗纲冈杠缸扛肛罡戆筻", jiang: "将强江港奖讲降疆蒋姜浆匠酱僵桨绛缰犟豇礓洚茳糨耩", hang: "行航杭巷夯吭桁沆绗颃", gong: "工公共供功红贡攻宫巩龚恭拱躬弓汞蚣珙觥肱廾", hong: "红宏洪轰虹鸿弘哄烘泓訇蕻闳讧荭黉薨", guang: "广光逛潢犷胱咣桄", qiong: "穷琼穹邛茕筇跫蛩銎", gao: "高告搞稿膏糕镐皋羔锆杲郜睾诰藁篙缟槁槔", hao: "好号毫豪耗浩郝皓昊皋蒿壕灏嚎濠蚝貉颢嗥薅嚆", li: "理力利立里李历例离励礼丽黎璃厉厘粒莉梨隶栗荔沥犁漓哩狸藜罹篱鲤砺吏澧俐骊溧砾莅锂笠蠡蛎痢雳俪傈醴栎郦俚枥喱逦娌鹂戾砬唳坜疠蜊黧猁鬲粝蓠呖跞疬缡鲡鳢嫠詈悝苈篥轹", jia: "家加价假佳架甲嘉贾驾嫁夹稼钾挟拮迦伽颊浃枷戛荚痂颉镓笳珈岬胛袈郏葭袷瘕铗跏蛱恝哿", luo: "啰落罗络洛逻螺锣骆萝裸漯烙摞骡咯箩珞捋荦硌雒椤镙跞瘰泺脶猡倮蠃", ke: "可科克客刻课颗渴壳柯棵呵坷恪苛咳磕珂稞瞌溘轲窠嗑疴蝌岢铪颏髁蚵缂氪骒钶锞", qia: "卡恰洽掐髂袷咭葜", gei: "给", gen: "根跟亘艮哏茛", hen: "很狠恨痕哏", gou: "构购够句沟狗钩拘勾苟垢枸篝佝媾诟岣彀缑笱鞲觏遘", kou: "口扣寇叩抠佝蔻芤眍筘", gu: "股古顾故固鼓骨估谷贾姑孤雇辜菇沽咕呱锢钴箍汩梏痼崮轱鸪牯蛊诂毂鹘菰罟嘏臌觚瞽蛄酤牿鲴", pai: "牌排派拍迫徘湃俳哌蒎", gua: "括挂瓜刮寡卦呱褂剐胍诖鸹栝呙", tou: "钭投头透偷愉骰亠", guai: "怪拐乖", kuai: "会快块筷脍蒯侩浍郐蒉狯哙", guan: "关管观馆官贯冠惯灌罐莞纶棺斡矜倌鹳鳏盥掼涫", wan: "万完晚湾玩碗顽挽弯蔓丸莞皖宛婉腕蜿惋烷琬畹豌剜纨绾脘菀芄箢", ne: "呢哪呐讷疒", gui: "规贵归轨桂柜圭鬼硅瑰跪龟匮闺诡癸鳜桧皈鲑刽晷傀眭妫炅庋簋刿宄匦", jun: "军均俊君峻菌竣钧骏龟浚隽郡筠皲麇捃", jiong: "窘炯迥炅冂扃", jue: "决绝角觉掘崛诀獗抉爵嚼倔厥蕨攫珏矍蹶谲镢鳜噱桷噘撅橛孓觖劂爝", gun: "滚棍辊衮磙鲧绲丨", hun: "婚混魂浑昏棍珲荤馄诨溷阍", guo: "国过果郭锅裹帼涡椁囗蝈虢聒埚掴猓崞蜾呙馘", hei: "黑嘿嗨", kan: "看刊勘堪坎砍侃嵌槛瞰阚龛戡凵莰", heng: "衡横恒亨哼珩桁蘅", mo: "万没么模末冒莫摩墨默磨摸漠脉膜魔沫陌抹寞蘑摹蓦馍茉嘿谟秣蟆貉嫫镆殁耱嬷麽瘼貊貘", peng: "鹏朋彭膨蓬碰苹棚捧亨烹篷澎抨硼怦砰嘭蟛堋", hou: "后候厚侯猴喉吼逅篌糇骺後鲎瘊堠", hua: "婳化华划话花画滑哗豁骅桦猾铧砉", huai: "怀坏淮徊槐踝", huan: "还环换欢患缓唤焕幻痪桓寰涣宦垸洹浣豢奂郇圜獾鲩鬟萑逭漶锾缳擐", xun: "讯训迅孙寻询循旬巡汛勋逊熏徇浚殉驯鲟薰荀浔洵峋埙巽郇醺恂荨窨蕈曛獯", huang: "黄荒煌皇凰慌晃潢谎惶簧璜恍幌湟蝗磺隍徨遑肓篁鳇蟥癀", nai: "能乃奶耐奈鼐萘氖柰佴艿", luan: "乱卵滦峦鸾栾銮挛孪脔娈", qie: "切且契窃茄砌锲怯伽惬妾趄挈郄箧慊", jian: "建间件见坚检健监减简艰践兼鉴键渐柬剑尖肩舰荐箭浅剪俭碱茧奸歼拣捡煎贱溅槛涧堑笺谏饯锏缄睑謇蹇腱菅翦戬毽笕犍硷鞯牮枧湔鲣囝裥踺搛缣鹣蒹谫僭戋趼楗", nan: "南难男楠喃囡赧腩囝蝻", qian: "前千钱签潜迁欠纤牵浅遣谦乾铅歉黔谴嵌倩钳茜虔堑钎骞阡掮钤扦芊犍荨仟芡悭缱佥愆褰凵肷岍搴箝慊椠", qiang: "强抢疆墙枪腔锵呛羌蔷襁羟跄樯戕嫱戗炝镪锖蜣", xiang: "向项相想乡象响香降像享箱羊祥湘详橡巷翔襄厢镶飨饷缃骧芗庠鲞葙蟓", jiao: "教交较校角觉叫脚缴胶轿郊焦骄浇椒礁佼蕉娇矫搅绞酵剿嚼饺窖跤蛟侥狡姣皎茭峤铰醮鲛湫徼鹪僬噍艽挢敫", zhuo: "着著缴桌卓捉琢灼浊酌拙茁涿镯淖啄濯焯倬擢斫棹诼浞禚", qiao: "桥乔侨巧悄敲俏壳雀瞧翘窍峭锹撬荞跷樵憔鞘橇峤诮谯愀鞒硗劁缲", xiao: "小效销消校晓笑肖削孝萧俏潇硝宵啸嚣霄淆哮筱逍姣箫骁枭哓绡蛸崤枵魈", si: "司四思斯食私死似丝饲寺肆撕泗伺嗣祀厮驷嘶锶俟巳蛳咝耜笥纟糸鸶缌澌姒汜厶兕", kai: "开凯慨岂楷恺揩锴铠忾垲剀锎蒈", jin: "进金今近仅紧尽津斤禁锦劲晋谨筋巾浸襟靳瑾烬缙钅矜觐堇馑荩噤廑妗槿赆衿卺", qin: "亲勤侵秦钦琴禽芹沁寝擒覃噙矜嗪揿溱芩衾廑锓吣檎螓", jing: "经京精境竞景警竟井惊径静劲敬净镜睛晶颈荆兢靖泾憬鲸茎腈菁胫阱旌粳靓痉箐儆迳婧肼刭弪獍", ying: "应营影英景迎映硬盈赢颖婴鹰荧莹樱瑛蝇萦莺颍膺缨瀛楹罂荥萤鹦滢蓥郢茔嘤璎嬴瘿媵撄潆", jiu: "就究九酒久救旧纠舅灸疚揪咎韭玖臼柩赳鸠鹫厩啾阄桕僦鬏", zui: "最罪嘴醉咀蕞觜", juan: "卷捐圈眷娟倦绢隽镌涓鹃鄄蠲狷锩桊", suan: "算酸蒜狻", yun: "员运云允孕蕴韵酝耘晕匀芸陨纭郧筠恽韫郓氲殒愠昀菀狁", qun: "群裙逡麇", ka: "卡喀咖咔咯佧胩", kang: "康抗扛慷炕亢糠伉钪闶", keng: "坑铿吭", kao: "考靠烤拷铐栲尻犒", ken: "肯垦恳啃龈裉", yin: "因引银印音饮阴隐姻殷淫尹荫吟瘾寅茵圻垠鄞湮蚓氤胤龈窨喑铟洇狺夤廴吲霪茚堙", kong: "空控孔恐倥崆箜", ku: "苦库哭酷裤枯窟挎骷堀绔刳喾", kua: "跨夸垮挎胯侉", kui: "亏奎愧魁馈溃匮葵窥盔逵睽馗聩喟夔篑岿喹揆隗傀暌跬蒉愦悝蝰", kuan: "款宽髋", kuang: "况矿框狂旷眶匡筐邝圹哐贶夼诳诓纩", que: "确却缺雀鹊阙瘸榷炔阕悫", kun: "困昆坤捆琨锟鲲醌髡悃阃", kuo: "扩括阔廓蛞", la: "拉落垃腊啦辣蜡喇剌旯砬邋瘌", lai: "来莱赖睐徕籁涞赉濑癞崃疠铼", lan: "兰览蓝篮栏岚烂滥缆揽澜拦懒榄斓婪阑褴罱啉谰镧漤", lin: "林临邻赁琳磷淋麟霖鳞凛拎遴蔺吝粼嶙躏廪檩啉辚膦瞵懔", lang: "浪朗郎廊狼琅榔螂阆锒莨啷蒗稂", liang: "量两粮良辆亮梁凉谅粱晾靓踉莨椋魉墚", lao: "老劳落络牢捞涝烙姥佬崂唠酪潦痨醪铑铹栳耢", mu: "目模木亩幕母牧莫穆姆墓慕牟牡募睦缪沐暮拇姥钼苜仫毪坶", le: "了乐勒肋叻鳓嘞仂泐", lei: "类累雷勒泪蕾垒磊擂镭肋羸耒儡嫘缧酹嘞诔檑", sui: "随岁虽碎尿隧遂髓穗绥隋邃睢祟濉燧谇眭荽", lie: "列烈劣裂猎冽咧趔洌鬣埒捩躐", leng: "冷愣棱楞塄", ling: "领令另零灵龄陵岭凌玲铃菱棱伶羚苓聆翎泠瓴囹绫呤棂蛉酃鲮柃", lia: "俩", liao: "了料疗辽廖聊寥缪僚燎缭撂撩嘹潦镣寮蓼獠钌尥鹩", liu: "流刘六留柳瘤硫溜碌浏榴琉馏遛鎏骝绺镏旒熘鹨锍", lun: "论轮伦仑纶沦抡囵", lv: "率律旅绿虑履吕铝屡氯缕滤侣驴榈闾偻褛捋膂稆", lou: "楼露漏陋娄搂篓喽镂偻瘘髅耧蝼嵝蒌", mao: "贸毛矛冒貌茂茅帽猫髦锚懋袤牦卯铆耄峁瑁蟊茆蝥旄泖昴瞀", long: "龙隆弄垄笼拢聋陇胧珑窿茏咙砻垅泷栊癃", nong: "农浓弄脓侬哝", shuang: "双爽霜孀泷", shu: "术书数属树输束述署熟殊蔬舒疏鼠淑叔暑枢墅俞曙抒竖蜀薯梳戍恕孰沭赎庶漱塾倏澍纾姝菽黍腧秫毹殳疋摅", shuai: "率衰帅摔甩蟀", lve: "略掠锊", ma: "么马吗摩麻码妈玛嘛骂抹蚂唛蟆犸杩", me: "么麽", mai: "买卖麦迈脉埋霾荬劢", man: "满慢曼漫埋蔓瞒蛮鳗馒幔谩螨熳缦镘颟墁鞔嫚", mi: "米密秘迷弥蜜谜觅靡泌眯麋猕谧咪糜宓汨醚嘧弭脒冖幂祢縻蘼芈糸敉", men: "们门闷瞒汶扪焖懑鞔钔", mang: "忙盲茫芒氓莽蟒邙硭漭", meng: "蒙盟梦猛孟萌氓朦锰檬勐懵蟒蜢虻黾蠓艨甍艋瞢礞", miao: "苗秒妙描庙瞄缪渺淼藐缈邈鹋杪眇喵", mou: "某谋牟缪眸哞鍪蛑侔厶", miu: "缪谬", mei: "美没每煤梅媒枚妹眉魅霉昧媚玫酶镁湄寐莓袂楣糜嵋镅浼猸鹛", wen: "文问闻稳温纹吻蚊雯紊瘟汶韫刎璺玟阌", mie: "灭蔑篾乜咩蠛", ming: "明名命鸣铭冥茗溟酩瞑螟暝", na: "内南那纳拿哪娜钠呐捺衲镎肭", nei: "内那哪馁", nuo: "难诺挪娜糯懦傩喏搦锘", ruo: "若弱偌箬", nang: "囊馕囔曩攮", nao: "脑闹恼挠瑙淖孬垴铙桡呶硇猱蛲", ni: "你尼呢泥疑拟逆倪妮腻匿霓溺旎昵坭铌鲵伲怩睨猊", nen: "嫩恁", neng: "能", nin: "您恁", niao: "鸟尿溺袅脲茑嬲", nie: "摄聂捏涅镍孽捻蘖啮蹑嗫臬镊颞乜陧", niang: "娘酿", ning: "宁凝拧泞柠咛狞佞聍甯", nu: "努怒奴弩驽帑孥胬", nv: "女钕衄恧", ru: "入如女乳儒辱汝茹褥孺濡蠕嚅缛溽铷洳薷襦颥蓐", nuan: "暖", nve: "虐疟", re: "热若惹喏", ou: "区欧偶殴呕禺藕讴鸥瓯沤耦怄", pao: "跑炮泡抛刨袍咆疱庖狍匏脬", pou: "剖掊裒", pen: "喷盆湓", pie: "瞥撇苤氕丿", pin: "品贫聘频拼拚颦姘嫔榀牝", se: "色塞瑟涩啬穑铯槭", qing: "情青清请亲轻庆倾顷卿晴氢擎氰罄磬蜻箐鲭綮苘黥圊檠謦", zan: "赞暂攒堑昝簪糌瓒錾趱拶", shao: "少绍召烧稍邵哨韶捎勺梢鞘芍苕劭艄筲杓潲", sao: "扫骚嫂梢缫搔瘙臊埽缲鳋", sha: "沙厦杀纱砂啥莎刹杉傻煞鲨霎嗄痧裟挲铩唼歃", xuan: "县选宣券旋悬轩喧玄绚渲璇炫萱癣漩眩暄煊铉楦泫谖痃碹揎镟儇", ran: "然染燃冉苒髯蚺", rang: "让壤攘嚷瓤穰禳", rao: "绕扰饶娆桡荛", reng: "仍扔", ri: "日", rou: "肉柔揉糅鞣蹂", ruan: "软阮朊", run: "润闰", sa: "萨洒撒飒卅仨脎", suo: "所些索缩锁莎梭琐嗦唆唢娑蓑羧挲桫嗍睃", sai: "思赛塞腮噻鳃", shui: "说水税谁睡氵", sang: "桑丧嗓搡颡磉", sen: "森", seng: "僧", shai: "筛晒", shang: "上商尚伤赏汤裳墒晌垧觞殇熵绱", xing: "行省星腥猩惺兴刑型形邢饧醒幸杏性姓陉荇荥擤悻硎", shou: "收手受首售授守寿瘦兽狩绶艏扌", shuo: "说数硕烁朔铄妁槊蒴搠", su: "速素苏诉缩塑肃俗宿粟溯酥夙愫簌稣僳谡涑蔌嗉觫", shua: "刷耍唰", shuan: "栓拴涮闩", shun: "顺瞬舜吮", song: "送松宋讼颂耸诵嵩淞怂悚崧凇忪竦菘", sou: "艘搜擞嗽嗖叟馊薮飕嗾溲锼螋瞍", sun: "损孙笋荪榫隼狲飧", teng: "腾疼藤滕誊", tie: "铁贴帖餮萜", tu: "土突图途徒涂吐屠兔秃凸荼钍菟堍酴", wai: "外歪崴", wang: "王望往网忘亡旺汪枉妄惘罔辋魍", weng: "翁嗡瓮蓊蕹", zhua: "抓挝爪", yang: "样养央阳洋扬杨羊详氧仰秧痒漾疡泱殃恙鸯徉佯怏炀烊鞅蛘", xiong: "雄兄熊胸凶匈汹芎", yo: "哟唷", yong: "用永拥勇涌泳庸俑踊佣咏雍甬镛臃邕蛹恿慵壅痈鳙墉饔喁", za: "杂扎咱砸咋匝咂拶", zai: "在再灾载栽仔宰哉崽甾", zao: "造早遭枣噪灶燥糟凿躁藻皂澡蚤唣", zei: "贼", zen: "怎谮", zeng: "增曾综赠憎锃甑罾缯", zhei: "这", zou: "走邹奏揍诹驺陬楱鄹鲰", zhuai: "转拽", zun: "尊遵鳟樽撙", dia: "嗲", nou: "耨" }) };

// tasklist/form/found.js
function found(labels, typed) {
  const asked2 = typed.trim().toLowerCase();
  if (!asked2) {
    return labels;
  }
  const fitting2 = labels.map((label) => ({ label, at: place(label, asked2) })).filter(({ at }) => at >= 0);
  return fitting2.sort((one, other) => one.at - other.at).map(({ label }) => label);
}
function place(label, asked2) {
  const plain = label.toLowerCase().indexOf(asked2);
  const at = plain >= 0 ? plain : (l.match(label, asked2) || [-1])[0];
  return at < 0 ? -1 : Math.max(0, at - (label.lastIndexOf("／", at) + 1));
}

// tasklist/form/chooser.js
var FEW = 10;
var HAS = "case-chosen";
var count = 0;
on3("drawn", async (area) => {
  await imported(area.form);
  area.choosers = /* @__PURE__ */ new Map();
  area.watching?.disconnect();
  area.watching = new MutationObserver(() => attach(area));
  area.watching.observe(area.pane, { childList: true, subtree: true });
  attach(area);
});
on3("changed", (area) => area.choosers?.forEach((each) => each.follow()));
on3("left", (area) => area.watching?.disconnect());
function attach(area) {
  area.fields().filter((field) => field.type === "select").forEach((field) => {
    const box = area.box(field);
    const options = optionsOf(area, field);
    if (box && options.length > FEW && !box.classList.contains(HAS)) {
      area.choosers.set(field.id, chooser(area, field, box, options));
    }
  });
}
function optionsOf(area, field) {
  return field.values ?? area.form._getState().initialData?.[field.valuesKey] ?? [];
}
function chooser(area, field, box, options) {
  const key = nameOf(field);
  const mount = element("div", "case-chooser");
  const labelOf = (value2) => options.find((option) => option.value === value2)?.label ?? "";
  const value = () => area.values()[key] ?? null;
  let drawn2;
  function draw2() {
    drawn2 = value();
    mount.replaceChildren();
    (0, import_accessible_autocomplete.default)({
      element: mount,
      id: `case-chooser-${++count}`,
      source: (typed, show2) => show2(typed === labelOf(drawn2) ? options.map((each) => each.label) : found(options.map((each) => each.label), typed)),
      defaultValue: labelOf(drawn2),
      showAllValues: true,
      confirmOnBlur: false,
      autoselect: true,
      displayMenu: "overlay",
      inputClasses: "form-control",
      placeholder: "输入文字或拼音首字母查找",
      onConfirm: (label) => label && choose(options.find((option) => option.label === label)?.value ?? null),
      tNoResults: () => "没有符合的选项",
      tStatusQueryTooShort: () => "",
      tStatusNoResults: () => "没有符合的选项",
      tStatusSelectedOption: (label, length, index) => `${label}，第 ${index + 1} 项，共 ${length} 项`,
      tStatusResults: (length) => `${length} 项`,
      tAssistiveHint: () => "输入文字或拼音首字母，用上下方向键选择，按回车确定"
    });
    const input = mount.querySelector("input");
    input?.setAttribute("aria-label", field.label ?? "");
    input?.setAttribute("aria-required", String(Boolean(field.validate?.required)));
  }
  function choose(chosen) {
    drawn2 = chosen;
    const instance = area.form.get("formFieldInstanceRegistry").getAll().find((each) => each.id === field.id);
    if (instance) {
      area.form._update({ field, fieldInstance: instance, value: chosen });
    }
  }
  mount.addEventListener("focusout", (event) => {
    if (!mount.contains(event.relatedTarget)) {
      const text = mount.querySelector("input")?.value.trim();
      if (text === "" && value() !== null) {
        choose(null);
      }
      setTimeout(() => text !== labelOf(value()) && !mount.contains(document.activeElement) && draw2(), 0);
    }
  });
  mount.addEventListener("keydown", (event) => {
    const open5 = mount.querySelector("input")?.getAttribute("aria-expanded") === "true";
    if ((event.key === "Escape" || event.key === "Enter") && open5) {
      event.stopPropagation();
    }
  });
  box.querySelector("label")?.addEventListener("click", (event) => {
    event.preventDefault();
    mount.querySelector("input")?.focus();
  });
  box.classList.add(HAS);
  box.append(mount);
  draw2();
  return { follow: () => value() !== drawn2 && draw2() };
}

// tasklist/form/numbers.js
var WAIT3 = 600;
var CLASS3 = "case-numbers";
var MEANT = /姓名|电话|手机|联系方式|证件|身份证|卡号|编号/;
var DIGITS = /(?:[0-9０-９零〇一二三四五六七八九幺][\s-－·.]*){7,}/;
on3("changed", (area) => {
  const { form } = area;
  area.texts ??= /* @__PURE__ */ new Map();
  for (const field of area.fields().filter(isFree)) {
    const text = String(area.values()[nameOf(field)] ?? "");
    if (text !== (area.texts.get(field.id)?.text ?? "")) {
      clearTimeout(area.texts.get(field.id)?.timer);
      area.texts.set(field.id, { text, timer: setTimeout(() => area.form === form && check(area, field, text), WAIT3) });
    }
  }
});
on3("left", (area) => area.texts?.forEach(({ timer }) => clearTimeout(timer)));
function isFree({ type: type2, label }) {
  return type2 === "textarea" || type2 === "textfield" && !MEANT.test(label ?? "");
}
async function check(area, field, text) {
  const { finds } = DIGITS.test(text) ? await postJson(ours("/text-checks"), { text }).catch(() => ({ finds: [] })) : { finds: [] };
  const box = area.box(field);
  if (!box || String(area.values()[nameOf(field)] ?? "") !== text) {
    return;
  }
  box.querySelector(`.${CLASS3}`)?.remove();
  if (finds.length) {
    const warning = element("div", CLASS3, sentence(finds));
    warning.setAttribute("role", "status");
    box.append(warning);
  }
}
function sentence(finds) {
  return `文中有${finds.map(({ kind, shown: shown2 }) => `${kind} ${shown2}`).join("、")}：请删去，联系方式写在专门的栏目里。不删也能提交，他人只能看到遮盖后的号码。`;
}

// tasklist/asking.js
function asking({ label, fields, send, done }) {
  const box = element("form", "need-contact");
  box.noValidate = true;
  const inputs = fields.map(({ placeholder, longest, value = "" }) => {
    const input = element("input", "form-control");
    input.setAttribute("aria-label", placeholder);
    input.placeholder = placeholder;
    input.maxLength = longest;
    input.value = value;
    return input;
  });
  const message = element("div", "need-late");
  message.setAttribute("role", "alert");
  const submit = element("button", "btn btn-default", label);
  submit.type = "submit";
  box.append(element("div", "need-contact-ask", ...inputs, submit), message);
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    const empty = inputs.findIndex((input) => !input.value.trim());
    if (empty >= 0) {
      message.textContent = fields[empty].missing;
      inputs[empty].focus();
      return;
    }
    submit.disabled = true;
    send(...inputs.map((input) => input.value)).then(
      (answer) => box.replaceChildren(done(answer)),
      (error) => {
        message.textContent = error.message;
        submit.disabled = false;
      }
    );
  });
  return box;
}

// tasklist/contact.js
function contact(taskId, purpose = "") {
  return asking({
    label: "查看联系方式",
    fields: [{
      placeholder: "用途，例如：电话回访（记入办理记录）",
      missing: "请填写查看居民联系方式的用途。",
      longest: 200,
      value: purpose
    }],
    send: (reason) => postJson(ours(`/task-cards/${encodeURIComponent(taskId)}/resident`), { reason }),
    done: (resident) => facts([
      ["诉求人", resident.name || "未留姓名"],
      ["联系电话", resident.phone || "未留电话"],
      ["住址", resident.address || "未留住址"],
      ...resident.fields.map((field) => [field.label, field.text]),
      ["文字原文", resident.texts.join("\n")]
    ])
  });
}

// tasklist/history.js
function decisions(history) {
  return element("ol", "need-history", ...history.map((entry) => element(
    "li",
    "",
    element("div", "need-when", entry.at),
    element(
      "div",
      "",
      element("strong", "", entry.step),
      `：${entry.outcome}`,
      element("div", "need-who", entry.unit ? `${entry.who}（${entry.unit}）` : entry.who),
      entry.reason ? element("div", "need-reason", entry.reason) : null
    )
  )));
}

// tasklist/case-header.js
on("shown", show);
on("renewed", show);
function show(area) {
  const header = headerIn(area);
  area.card = card(area.taskId);
  area.record = fetchJson(ours(`/task-cards/${encodeURIComponent(area.taskId)}/record`));
  Promise.all([area.card, area.record]).then(
    ([theCard, record]) => theCard && drawHeader(header, theCard, record, area),
    (error) => header.replaceChildren(element("p", "need-late", error.message))
  );
}
function headerIn({ pane, taskId }) {
  const before = pane.querySelector(".case-header");
  if (before?.dataset.task === taskId) {
    return before;
  }
  before?.remove();
  const header = element("section", "case-header");
  header.setAttribute("aria-label", "案情");
  header.dataset.task = taskId;
  pane.prepend(header);
  return header;
}
function drawHeader(header, theCard, record, task) {
  const rest = element("div", "case-rest");
  rest.hidden = true;
  const unfold = button("展开全部案情", "btn-link btn-sm case-unfold", () => {
    if (!rest.firstChild) {
      rest.append(...unfolded(record));
    }
    rest.hidden = !rest.hidden;
    unfold.setAttribute("aria-expanded", String(!rest.hidden));
    unfold.textContent = rest.hidden ? "展开全部案情" : "收起案情";
  });
  unfold.setAttribute("aria-expanded", "false");
  header.replaceChildren(
    element(
      "div",
      "case-line",
      element("h3", "case-about", record.about),
      badges(theCard, record.badges),
      element("span", "need-number", `受理编号 ${record.number}`)
    ),
    words2(record) ?? "",
    ...people(record, task),
    element("div", "case-line case-dates", ...theCard.dates.map(date)),
    record.latest ? element("p", "case-latest", "最新：", told(record.latest)) : "",
    unfold,
    rest
  );
}
function words2(record) {
  return record.content ? element("blockquote", "case-words", record.content) : null;
}
function people(record, { taskId, step: step2 }) {
  const reach = element("div", "");
  const open5 = button("查看联系方式", "btn-link btn-sm case-reach", () => {
    reach.replaceChildren(...reach.firstChild ? [] : [contact(taskId, `${step2}：电话联系`)]);
    reach.querySelector("input")?.focus();
  });
  const person = [record.reporter, record.phone].filter(Boolean).join(" ");
  const all = [...first2(record), ...person ? [{ label: record.drawn ? "有关人员" : "诉求人", text: person, open: open5 }] : []];
  return [
    element("dl", "case-facts", ...all.flatMap((each) => [element("dt", "", each.label), element("dd", "", each.text, each.open)])),
    reach
  ];
}
function first2(record) {
  const most = 3;
  const place2 = (record.facts ?? []).filter(({ label }) => label === "地点");
  const filled = record.content ? [] : record.fields.slice(0, most);
  return [...place2, { label: "所属单位", text: record.unit }, ...filled];
}
function date({ due, at, late, provisional: uncertain, note: note2 }) {
  const [, time] = at.split(" ");
  return element(
    "span",
    late ? "need-due need-late" : "need-due",
    due,
    due.includes(time) ? "" : `（${at} 前）`,
    uncertain ? provisional() : null,
    note2 ? element("em", "need-late", ` ${note2}`) : null
  );
}
function told({ who, unit, at, step: step2, outcome, reason }) {
  return `${at} ${who}${unit ? `（${unit}）` : ""} ${step2}，${outcome}${reason ? `：${reason}` : ""}`;
}
function unfolded(record) {
  const linked = record.linked ?? [];
  return [
    facts([
      ...(record.facts ?? []).map(({ label, text }) => [label, text]),
      ...record.fields.map(({ label, text }) => [label, text]),
      ["登记时间", record.registered],
      ["对居民的承诺", record.promised],
      ["优先级", record.priorityWhy && `${record.priority} 分（${record.priorityWhy}）`],
      ["答复", record.answer],
      ["材料", record.documents.length ? `${record.documents.length} 份，见“办理记录”` : "无"]
    ]),
    ...linked.length ? [element("h4", "", `关联的事项（共 ${record.linkedCount} 件）`), linkedTable(record)] : [],
    element("h4", "", "办理过程（最近的在前）"),
    decisions([...record.history].reverse())
  ];
}
function linkedTable({ linked }) {
  return table2(["受理编号", "事项", "关系", "状态"], linked.map((other) => [other.number, other.about, other.relation, other.state]));
}

// tasklist/dialog.js
function ask3({ title, hint, warning, fields, send }) {
  const rows = fields.map(row);
  const trouble = element("p", "need-late");
  trouble.setAttribute("role", "alert");
  const submit = element("button", "btn btn-primary", warning ? `确认${title}` : "确定");
  submit.type = "submit";
  const form = element(
    "form",
    "case-ask",
    element("h3", "", title),
    hint ? element("p", "case-hint", hint) : null,
    ...rows.map((each) => each.box),
    warning ? element("p", "case-warning", warning) : null,
    trouble,
    element("div", "case-ask-buttons", submit, button("取消", "btn-default", () => dialog.close()))
  );
  form.noValidate = true;
  const dialog = element("dialog", "case-dialog", form);
  dialog.setAttribute("aria-label", title);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(null);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      trouble.textContent = "";
      rows.forEach((each) => each.complain(""));
      const missing = rows.find((each) => each.problem());
      if (missing) {
        missing.complain(missing.problem());
        return;
      }
      submit.disabled = true;
      send(Object.fromEntries(rows.map((each) => [each.key, each.value()]))).then(
        (answer) => {
          resolve(answer ?? {});
          dialog.close();
        },
        (error) => {
          submit.disabled = false;
          const wrong = meant(error.message, rows, (each) => each.label);
          if (wrong) {
            wrong.complain(error.message);
          } else {
            trouble.textContent = error.message;
          }
        }
      );
    });
    document.body.append(dialog);
    dialog.showModal();
    rows[0]?.input.focus();
  });
}
var count2 = 0;
function row({ key, label, type: type2, most, required, choices }) {
  const input = drawn(type2, most, choices);
  const complaint = element("div", "need-late");
  input.id = `case-ask-${++count2}`;
  complaint.id = `${input.id}-complaint`;
  input.setAttribute("aria-describedby", complaint.id);
  const name2 = element("label", "", label);
  name2.htmlFor = input.id;
  return {
    key,
    label,
    input,
    box: element("div", "case-ask-row", name2, input, complaint),
    value: () => type2 === "NUMBER" ? Number(input.value) : input.value.trim(),
    problem: () => problem(input.value.trim(), { label, type: type2, most, required }),
    complain: (text) => {
      complaint.textContent = text;
      input.setAttribute("aria-invalid", String(Boolean(text)));
      if (text) {
        input.focus();
      }
    }
  };
}
function drawn(type2, most, choices) {
  if (type2 === "CHOICE") {
    return element("select", "form-control", ...[{ value: "", label: "请选择" }, ...choices].map((each) => {
      const option = element("option", "", each.label);
      option.value = each.value;
      return option;
    }));
  }
  const input = element(type2 === "NUMBER" ? "input" : "textarea", "form-control");
  if (type2 === "NUMBER") {
    input.type = "number";
    input.min = 1;
    input.max = most;
  } else {
    input.rows = 2;
    input.maxLength = most;
  }
  return input;
}
function problem(value, { label, type: type2, most, required }) {
  const name2 = label.replace(/（.*/, "");
  if (!value) {
    return required ? `请${type2 === "CHOICE" ? "选择" : "填写"}${name2}。` : "";
  }
  if (type2 === "NUMBER" && !(Number.isInteger(Number(value)) && value >= 1 && value <= most)) {
    return `${name2}应为 1 至 ${most} 的整数。`;
  }
  return "";
}

// tasklist/status.js
function say(text) {
  document.querySelectorAll(".case-said").forEach((earlier) => earlier.remove());
  const said2 = element("div", "case-said", element("span", "", text), button("知道了", "btn-default btn-sm", () => said2.remove()));
  said2.setAttribute("role", "status");
  document.body.append(said2);
  return said2;
}

// tasklist/actions.js
function menu(taskId) {
  const list = element("ul", "case-menu");
  list.setAttribute("role", "menu");
  list.hidden = true;
  const opener = button("操作", "btn-default case-menu-opener", () => list.hidden ? open5() : close());
  opener.setAttribute("aria-haspopup", "menu");
  const box = element("div", "case-actions", opener, list);
  async function open5() {
    list.replaceChildren(element("li", "need-when", "正在读取……"));
    show2(true);
    try {
      const offers = await fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/offers`));
      list.replaceChildren(...offers.length ? offers.map((offer) => item(offer, close)) : [element("li", "need-when", "这项任务没有其他操作。")]);
      list.querySelector("button")?.focus();
    } catch (failure) {
      list.replaceChildren(element("li", "need-late", failure.message));
    }
  }
  function close() {
    show2(false);
    opener.focus();
  }
  function show2(visible) {
    list.hidden = !visible;
    opener.setAttribute("aria-expanded", String(visible));
  }
  show2(false);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(list, event.key === "ArrowDown" ? 1 : -1);
    }
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) {
      show2(false);
    }
  });
  return box;
}
function step(list, by) {
  const all = [...list.querySelectorAll("button")];
  if (all.length) {
    const at = all.indexOf(document.activeElement);
    all[(at + by + all.length) % all.length].focus();
  }
}
function item(offer, close) {
  const entry = button(offer.label, "btn-link", () => {
    close();
    take(offer);
  });
  entry.setAttribute("role", "menuitem");
  const line2 = element("li", "", entry);
  line2.setAttribute("role", "none");
  return line2;
}
async function take({ label, address, fields, hint, warning, done }) {
  const area = shown();
  const answer = await ask3({
    title: label.replace(/…$/, ""),
    hint,
    warning,
    fields,
    send: (values2) => postJson(ours(address), values2)
  });
  if (answer) {
    say(done);
    area?.refresh();
  }
}
window.angular.module("cam.tasklist.form").directive("formActions", () => ({
  restrict: "C",
  link: (scope, [bar2]) => {
    const taskId = scope.params?.taskId;
    if (taskId) {
      bar2.append(menu(taskId));
    }
  }
}));

// tasklist/after.js
on("submitted", async (area) => {
  const { number } = await area.card?.catch(() => null) ?? {};
  if (!number) {
    return;
  }
  const now = await fetchJson(ours(`/cases/${number}/whereabouts`)).catch(() => null);
  if (now) {
    say(sentence2(now));
    if (now.next) {
      await open4(now.next, area.user);
    }
  }
});
function sentence2({ number, done, outcome, waits, next }) {
  const what = done ? `已办“${done.step}”：${done.outcome}。` : "已办。";
  const where = outcome ? `${number} 已办结：${outcome}。` : waits.length ? `现在：${waits.map((each) => `${each.step}，${each.unit}，${each.due} 前`).join("；")}。` : "正在转往下一环节。";
  return `${what}${where}${next ? "下一步由您办理，已为您打开。" : ""}`;
}
async function open4({ taskId, claimed }, user) {
  if (!claimed) {
    const claim = `${appRoot()}/api/engine/engine/default/task/${encodeURIComponent(taskId)}/claim`;
    await postJson(claim, { userId: user }).catch(() => {
    });
  }
  window.location.hash = addressOf(taskId, window.location.hash);
}
function addressOf(taskId, hash) {
  const parameters = new URLSearchParams(hash.split("?")[1] ?? "");
  parameters.set("task", taskId);
  parameters.set("forceDisplayTask", "true");
  parameters.delete("detailsTab");
  return `#/?${parameters}`;
}

// tasklist/order.js
var KEY = "minxu.queue-order";
var QUEUE = [
  { sortBy: "dueDate", sortOrder: "asc" },
  { sortBy: "priority", sortOrder: "desc" }
];
function sorting(hash) {
  const query = hash.split("?")[1];
  return query && new URLSearchParams(query).get("sorting");
}
function isDefault(text) {
  try {
    const [first3, ...more] = JSON.parse(text);
    return more.length === 0 && first3.sortBy === "created" && first3.sortOrder === "desc";
  } catch {
    return false;
  }
}
function order() {
  const { hash } = window.location;
  if (hash.startsWith("#/login")) {
    sessionStorage.removeItem(KEY);
    return;
  }
  if (sessionStorage.getItem(KEY) || !isDefault(sorting(hash))) {
    return;
  }
  sessionStorage.setItem(KEY, "set");
  const [path, query] = hash.split("?");
  const parameters = new URLSearchParams(query);
  parameters.set("sorting", JSON.stringify(QUEUE));
  window.location.replace(`${path}?${parameters}`);
}
setInterval(order, 300);

// tasklist/back.js
var back = {
  id: "case-back",
  pluginPoint: "tasklist.task.action",
  priority: 1e3,
  render: (node) => {
    node.append(button("返回列表", "btn-default btn-sm case-back", () => {
      window.location.hash = withoutTask(window.location.hash);
    }));
  }
};
function withoutTask(hash) {
  const parameters = new URLSearchParams(hash.split("?")[1] ?? "");
  ["task", "detailsTab", "forceDisplayTask"].forEach((name2) => parameters.delete(name2));
  return `#/?${parameters}`;
}

// tasklist/documents.js
function documents(record) {
  const address = ours(`/cases/${record.number}/documents`);
  const box = element("div", "");
  const draw2 = (list, note2) => box.replaceChildren(
    ...list.length ? [table2(["材料", "类型", "添加", ""], list.map((each) => documentCells(address, each, refresh)))] : [],
    ...record.outcome ? [] : [upload(address, refresh, note2)]
  );
  const refresh = (note2) => fetchJson(address).then((list) => draw2(list, note2));
  draw2(record.documents, null);
  return box;
}
function documentCells(address, each, refresh) {
  const added = element("div", "", each.at, element("div", "need-who", `${each.who}（${each.unit}）`));
  if (each.withdrawn) {
    const { at, who, why } = each.withdrawn;
    return [element("s", "", each.name), each.kind, added, element("div", "need-who", `${at} ${who}已撤下：${why}`)];
  }
  if (each.erased) {
    return [each.name, `${each.kind}，${each.size}`, added, element("div", "need-who", "已按规定清除")];
  }
  const link3 = element("a", "", each.name);
  link3.href = `${address}/${each.id}`;
  link3.target = "_self";
  link3.download = "";
  return [link3, `${each.kind}，${each.size}`, added, each.withdrawable ? withdrawDocument(`${address}/${each.id}`, refresh) : null];
}
function withdrawDocument(address, refresh) {
  return asking({
    label: "撤下",
    fields: [{ placeholder: "撤下的理由（记入办理记录）", missing: "请填写撤下材料的理由。", longest: 500 }],
    send: (reason) => postJson(`${address}/withdrawal`, { reason }).then(() => refresh(null)),
    done: () => element("strong", "", "已撤下。")
  });
}
function upload(address, refresh, note2) {
  const input = element("input", "");
  input.type = "file";
  input.accept = ".pdf,.jpg,.jpeg,.png,.ofd,.docx,.xlsx";
  input.style.display = "none";
  const message = element("div", "need-late", note2);
  message.setAttribute("role", "alert");
  const choose = button("添加材料", "btn-default", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files;
    if (!file) {
      return;
    }
    choose.disabled = true;
    message.textContent = "";
    post(`${address}?name=${encodeURIComponent(file.name)}`, "application/octet-stream", file).then((added) => refresh(added.note)).catch((error) => {
      message.textContent = error.message;
      input.value = "";
      choose.disabled = false;
    });
  });
  return element("div", "need-contact", choose, input, message);
}

// tasklist/record.js
function marks(list) {
  return element("div", "", ...list.map((each) => element("div", "", mark(each.level), ` ${each.at} ${each.unit}`)));
}
function drawRecord(node, record, taskId) {
  node.append(
    section(`${record.about}（${record.number}）`, facts([
      ["所属单位", record.unit],
      ["诉求内容", record.content],
      [record.drawn ? "有关人员" : "诉求人", [record.reporter, record.phone].filter(Boolean).join(" ")],
      ...(record.facts ?? []).map((field) => [field.label, field.text]),
      ...record.fields.map((field) => [field.label, field.text]),
      ["登记时间", record.registered],
      ["承诺时限", record.promised],
      ["优先级", record.priorityWhy && `${record.priority} 分（${record.priorityWhy}）`],
      ["答复", record.answer],
      ["结果", record.outcome]
    ]), contact(taskId)),
    section("材料", documents(record)),
    section("办理过程", decisions(record.history)),
    section("时限与亮牌", table2(["环节", "单位", "时限", "到期", "完成", "亮牌"], record.deadlines.map((clock2) => [
      clock2.step,
      clock2.holder,
      element("div", "", clock2.basis, ...clock2.granted.map((each) => element("div", "need-who", each))),
      clock2.provisional ? `${clock2.due}（暂定）` : clock2.due,
      clock2.left || "在办",
      marks(clock2.marks)
    ])))
  );
  if (record.levels?.length > 1) {
    node.append(section("逐级承办", table2(["层级", "单位"], record.levels.map((passed) => [passed.level, passed.unit]))));
  }
  if (record.returns?.length) {
    node.append(section("退回情况", table2(["轮次", "单位", "方式", "理由", "依据", "时间"], record.returns.map((given) => [
      `第 ${given.round} 轮`,
      given.unit,
      given.how,
      given.reason,
      given.basis,
      given.at
    ]))));
  }
  if (record.evaluations?.length) {
    node.append(section("回访评价", table2(["轮次", "评价", "意见", "时间", "回访人"], record.evaluations.map((rating) => [
      rating.round === 0 ? "首次回访" : `第 ${rating.round} 次重办后`,
      rating.level,
      rating.opinion,
      rating.at,
      rating.by
    ]))));
  }
  if (record.linked?.length) {
    const some = record.linkedCount > record.linked.length ? `，列出 ${record.linked.length} 件` : "";
    node.append(section(`关联诉求（共 ${record.linkedCount} 件${some}）`, linkedTable(record)));
  }
}
var recordTab = {
  id: "need-record",
  pluginPoint: "tasklist.task.detail",
  priority: 900,
  properties: { label: "办理记录" },
  render: (node, { taskId }) => {
    const box = element("div", "need-record", element("p", "need-when", "正在读取办理记录……"));
    node.append(box);
    fetchJson(ours(`/task-cards/${encodeURIComponent(taskId)}/record`)).then(
      (found2) => {
        box.replaceChildren();
        drawRecord(box, found2, taskId);
      },
      (error) => box.replaceChildren(element("p", "", error.message))
    );
  }
};

// tasklist/index.js
var index_default = [back, cards, recordTab];
export {
  index_default as default
};
