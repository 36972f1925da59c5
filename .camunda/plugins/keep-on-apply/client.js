// A plugin of Camunda Modeler. By itself Modeler removes the extension properties and the mappings that an element template does not
// know (camunda-modeler#4673), and empties its fields where it does not have the version that was applied before. With this what a
// designer gave an element stays, whatever template or version is applied: a template only sets what it hides, and fills what is empty.
(function () {
  const CHANGE = 'commandStack.propertiesPanel.camunda.changeTemplate';

  function KeepOnApply(eventBus, modeling) {
    eventBus.on(`${CHANGE}.preExecute`, ({ context }) => {
      context.given = context.newTemplate && whatIsGiven(context.element.businessObject, context.newTemplate);
    });

    eventBus.on(`${CHANGE}.preExecuted`, ({ context }) => {
      if (!context.given) return;
      const { element, given } = context;
      const bindings = { fresh: bindingsOf(context.newTemplate), former: bindingsOf(context.oldTemplate) };
      const change = (part, properties) => modeling.updateModdleProperties(element, part, properties);
      const fixed = context.newTemplate.properties.filter(({ type, binding }) => type === 'Hidden' && binding.type === 'property');
      for (const [name, value] of [...given.attributes, ...fixed.map((each) => [each.binding.name, each.value])]) {
        if (element.businessObject.get(name) !== value) change(element.businessObject, { [name]: value });
      }
      const extensions = element.businessObject.get('extensionElements');
      if (!extensions) return;
      keepList(extensions, given.extensions, bindings, change);
      const properties = propertiesIn(extensions.get('values'));
      if (properties) keepList(properties, given.properties, bindings, change);
    });
  }
  KeepOnApply.$inject = ['eventBus', 'modeling'];

  function whatIsGiven(element, template) {
    const shown = template.properties.filter(({ type, binding }) => type !== 'Hidden' && binding.type === 'property');
    const extensions = valuesOf(element.get('extensionElements'));
    return {
      attributes: shown.map(({ binding }) => [binding.name, element.get(binding.name)]).filter(([, value]) => isGiven(value)),
      extensions: extensions.map(withValue),
      properties: valuesOf(propertiesIn(extensions)).map(withValue),
    };
  }

  /** Puts back what was lost, in its former order, before what is new. */
  function keepList(owner, given, { fresh, former }, change) {
    const now = valuesOf(owner);
    const kept = [];
    for (const { item, value } of given) {
      const key = keyOf(item);
      const shown = fresh.has(key) && fresh.get(key).type !== 'Hidden' && isGiven(value);
      const own = key && !fresh.has(key) && !former.has(key);
      if (now.includes(item) || shown || own) kept.push(item);
      if (shown && item.get('value') !== value) change(item, { value });
    }
    const keys = new Set(kept.map(keyOf));
    const values = [...kept, ...now.filter((item) => !kept.includes(item) && !(keyOf(item) && keys.has(keyOf(item))))];
    if (values.length !== now.length || values.some((item, i) => item !== now[i])) change(owner, { values });
  }

  /** By what a template and an extension of an element are the same; undefined of those that templates leave alone. */
  function keyOf(item) {
    if (item.$type === 'camunda:Property') return `camunda:property ${item.get('name')}`;
    if (item.$type === 'camunda:In' && item.get('businessKey')) return 'camunda:in:businessKey';
    if (item.$type === 'camunda:In') return `camunda:in ${item.get('target') ?? item.get('variables')}`;
    if (item.$type === 'camunda:Out') return `camunda:out ${item.get('source') ?? item.get('sourceExpression') ?? item.get('variables')}`;
    return undefined;
  }

  function bindingsOf(template) {
    const keyed = (template?.properties ?? []).map(({ type, binding: { type: kind, name, target, source, sourceExpression, variables } }) => {
      if (kind === 'camunda:property') return [`camunda:property ${name}`, { type }];
      if (kind === 'camunda:in') return [`camunda:in ${target ?? variables}`, { type }];
      if (kind === 'camunda:out') return [`camunda:out ${source ?? sourceExpression ?? variables}`, { type }];
      return [kind, { type }];
    });
    return new Map(keyed);
  }

  const withValue = (item) => ({ item, value: item.$type === 'camunda:Property' ? item.get('value') : undefined });

  const propertiesIn = (extensions) => extensions.find((each) => each.$type === 'camunda:Properties');

  const valuesOf = (owner) => [...(owner?.get('values') ?? [])];

  const isGiven = (value) => value !== undefined && value !== null && value !== '';

  window.plugins = window.plugins || [];
  window.plugins.push({ type: 'bpmn.modeler.additionalModules', plugin: { __init__: ['keepOnApply'], keepOnApply: ['type', KeepOnApply] } });
})();
